# The deduplication note: its frame, the sentences on the story, what stands only here, and the method.

note-title = مذكرة التكرار
note-in-full = التفاصيل

# The account: each word of the article counted once.
account-caption = كل كلمة تُحسب مرة واحدة
account-words = الكلمات
account-count = العدد
account-share = النسبة
account-total = المجموع
account-row = { $kind ->
    [unique] { $archived ->
        [yes] لا يرد في مقال آخر في هذا الموقع
       *[no] هنا فقط
    }
    [archived] منها ما سبق نشره، في الأرشيف
    [reworded] منها ما يقوله غيره بصياغة أخرى
    [shared] مشتركة مع مقالات أخرى
    [quotation] منها في اقتباسات مشتركة
    [boilerplate] منها في نص نمطي
   *[repeated] مكررة في الداخل
}

# The picture of the article, told to those who do not see it. A list of `strip-share` becomes a sentence.
strip-title = كلمات المقال من أوله إلى آخره ({ words })
strip-shares = { $shares }.
strip-share = { $kind ->
    [unique] { $archived ->
        [yes] { $share } لا يرد في مقال آخر في هذا الموقع ({ $before } سبق نشره، في الأرشيف)
       *[no] { $share } هنا فقط
    }
    [shared] { $share } مشتركة
   *[repeated] { $share } مكررة في الداخل
}
strip-empty = لا كلمات.

# What cannot be known of it. Each of publisher and date is known, `unstated` by the article, or `unnoted` by anybody.
unknown-publisher = { $cause ->
    [unstated] لا يذكر ناشراً
   *[unnoted] ناشره غير معروف
}، { $alone ->
    [yes] فلا يُعرف أين ظهر.
   *[no] فلا يُعرف هل له ولمقال آخر مالك واحد.
}
unknown-date = { $cause ->
    [unstated] لا يذكر تاريخاً
   *[unnoted] تاريخه غير معروف
}، { $alone ->
    [yes] فلا يُعرف متى ظهر.
   *[no] فلا يُعرف أي المقالات ظهر أولاً.
}
unknown-both = { $cause ->
    [unstated] لا يذكر ناشراً ولا تاريخاً
   *[unnoted] ناشره وتاريخه غير معروفين
}، { $alone ->
    [yes] فلا يُعرف متى ظهر ولا أين.
   *[no] فلا يُعرف أي المقالات ظهر أولاً، ولا هل له ولمقال آخر مالك واحد.
}

# The story that it belongs to, with $n other articles.
note-story-heading = القصة
note-story-none = لا مقال آخر في المجموعة يروي القصة نفسها.
note-story = ينتمي إلى القصة { $story }{ $n ->
    [0] ، وهو مقالها الوحيد
    [one] ، ومعه مقال آخر
    [two] ، ومعه مقالان آخران
    [few] ، ومعه { $n } مقالات أخرى
    [many] ، ومعه { $n } مقالاً آخر
   *[other] ، ومعه { $n } مقال آخر
} ({ $basis ->
    [declared] بحسب بطاقته
    [decided] بقرار بشري
    [near-copy] لأنه نسخة شبه مطابقة لمقال آخر
   *[computed] بحساب الألفاظ المشتركة بينها
}).
note-story-terms = أثقل الألفاظ المشتركة بينه وبين غيره وزناً: { $terms }.
note-story-likeness = ما كان التقارب المحسوب وحده ليربط بينها.

# What stands only here: $n of $total words.
only-heading = { $archived ->
    [yes] لا يرد في مقال آخر في هذا الموقع
   *[no] هنا فقط
}
only-words = { $n ->
    [zero] لا كلمة من كلماته الـ{ $total } خارج السلاسل المشتركة والتكرار ({ $share }).
    [one] كلمة واحدة من كلماته الـ{ $total } لا ترد في سلسلة مشتركة ولا تكرر شيئاً ({ $share }).
    [two] كلمتان من كلماته الـ{ $total } لا تردان في سلسلة مشتركة ولا تكرران شيئاً ({ $share }).
    [few] { $n } من كلماته الـ{ $total } لا ترد في سلسلة مشتركة ولا تكرر شيئاً ({ $share }).
    [many] { $n } من كلماته الـ{ $total } لا ترد في سلسلة مشتركة ولا تكرر شيئاً ({ $share }).
   *[other] { $n } من كلماته الـ{ $total } لا ترد في سلسلة مشتركة ولا تكرر شيئاً ({ $share }).
}
only-archived = { $n ->
    [one] كلمة واحدة منها سبق نشرها، في الأرشيف.
    [two] كلمتان منها سبق نشرهما، في الأرشيف.
    [few] { $n } كلمات منها سبق نشرها، في الأرشيف.
    [many] { $n } كلمة منها سبق نشرها، في الأرشيف.
   *[other] { $n } كلمة منها سبق نشرها، في الأرشيف.
}
only-alone = ليس في المجموعة مقال آخر يُقارَن به.
only-passages = { $archived ->
    [yes] مقاطع لا ترد في سلسلة مشتركة ولا تكرر شيئاً ولم يسبق نشرها
   *[no] مقاطع لا ترد في سلسلة مشتركة ولا تكرر شيئاً
}: { $places }
only-figures = أرقام لا ترد في أي مقال آخر من قصته: { $found }
only-names = أسماء لا ترد في أي مقال آخر من قصته: { $found }
only-quotations = اقتباسات لا ترد في أي مقال آخر من قصته: { $found }
# After ten of them, behind a mark of the list.
only-more = و{ $n ->
    [1] واحد
   *[other] { $n }
} غيرها

# The numbers that it was computed with.
note-method-heading = المنهجية
note-method = twosource { $version }، الأطوال بالكلمات: الشريحة { $shingle }، وأقصر تكرار { $repeat }، وأقصر سلسلة مشتركة { $shared }، وأوسع فجوة تُوصَل عبرها السلاسل { $gap }؛ منقول كلياً من { $wholly } فأكثر من أحد المقالين، وجزئياً من { $partially } فأكثر؛ قصة واحدة من تقارب { NUMBER($likeness, minimumFractionDigits: 2, maximumFractionDigits: 2) } فأكثر. { $link }.
note-method-link = كيف يُحسب ذلك

# What a person has decided of the article, and what the machine finds of the same. $article is the other one.
decision = قرار بشري{ $reviewed ->
    [yes] { " " }({ $reviewer })
   *[no] {""}
}{ $dated ->
    [yes] { " " }في { $date }
   *[no] {""}
}: { $verdict ->
    [duplicate-of] نسخة مكررة من { $article }
    [same-story] القصة نفسها التي يرويها { $article }
    [not-same-story] غير القصة التي يرويها { $article }
    [distinct-from] مستقل عن { $article }
   *[distinct] قائم بذاته
}. السبب: { $reason }
decision-elsewhere = في بطاقة { $article }: { $verdict ->
    [duplicate-of] نسخة مكررة من هذا المقال
    [same-story] القصة نفسها التي يرويها هذا المقال
    [not-same-story] غير القصة التي يرويها هذا المقال
    [distinct-from] مستقل عن هذا المقال
   *[distinct] قائم بذاته، فهو مستقل عن هذا المقال أيضاً
}. السبب: { $reason }
decision-more = { $n ->
    [one] قرار آخر من هذا النوع في البيانات.
    [two] قراران آخران من هذا النوع في البيانات.
    [few] { $n } قرارات أخرى من هذا النوع في البيانات.
    [many] { $n } قراراً آخر من هذا النوع في البيانات.
   *[other] { $n } قرار آخر من هذا النوع في البيانات.
}
machine-share = يجد الحساب الآلي { $share } من هذا المقال في { $article }: { verdict }.
machine-no-run = لا يجد الحساب الآلي { $about ->
    [it] سلسلة مشتركة معه
   *[any] سلسلة مشتركة مع أي مقال آخر
}.
machine-publisher = بحسب الناشر أو المالك يعدّ الحساب الآلي هذا المقال واحداً مع { $n ->
    [one] مقال آخر
    [two] مقالين آخرين
    [few] { $n } مقالات أخرى
    [many] { $n } مقالاً آخر
   *[other] { $n } مقال آخر
} في المجموعة.
machine-likeness = يجد الحساب الآلي تقارباً قدره { NUMBER($likeness, minimumFractionDigits: 2, maximumFractionDigits: 2) }؛ وتُعدّ القصة واحدة من { NUMBER($needed, minimumFractionDigits: 2, maximumFractionDigits: 2) } فأكثر.
machine-no-likeness = لا يجد الحساب الآلي تقارباً بين الاثنين في روابط قصتيهما ولا فيما قاربها؛ وتُعدّ القصة واحدة من { NUMBER($needed, minimumFractionDigits: 2, maximumFractionDigits: 2) } فأكثر.
