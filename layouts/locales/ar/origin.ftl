# Where an article comes from: the part of its note on the origin, and why several articles count as one origin.

origin-heading = الأصل
origin-own = يُعدّ أصلاً قائماً بذاته، في حدود المعروف.
origin-one = يُعدّ أصلاً واحداً مع { $n ->
    [one] مقال آخر
    [two] مقالين آخرين
    [few] { $n } مقالات أخرى
    [many] { $n } مقالاً آخر
   *[other] { $n } مقال آخر
}: { $articles }.
# One tie of several, as `origins-bond` has it.
origin-bond = { $bond }.
origin-reasons = والسبب: { $reasons }.

# Marks in its text of where it comes from; $agency is a name.
origin-credit = يذكر أن مصدره { $agency }: { $form ->
    [dateline] سطر المكان والتاريخ في { $place }.
    [byline] سطر الكاتب في { $place }.
    [sign-off] التوقيع في { $place }.
   *[credit-line] سطر المصدر في { $place }.
}
origin-press-release = يذكر أنه بيان صحفي{ $named ->
    [yes] { " " }من { $agency }
   *[no] {""}
}: في { $place }.
origin-credits-more = { $n ->
    [one] وإشارة أخرى من هذا النوع في ملفات البيانات.
    [two] وإشارتان أخريان من هذا النوع في ملفات البيانات.
    [few] و{ $n } إشارات أخرى من هذا النوع في ملفات البيانات.
    [many] و{ $n } إشارة أخرى من هذا النوع في ملفات البيانات.
   *[other] و{ $n } إشارة أخرى من هذا النوع في ملفات البيانات.
}
origin-credits-hidden = { $n ->
    [one] إشارة واحدة
    [two] إشارتان
    [few] { $n } إشارات
    [many] { $n } إشارة
   *[other] { $n } إشارة
} إلى وكالة أو بيان صحفي في نصه، وهو لا يُنشر كاملاً.

# What the collection declares of its publisher.
origin-publisher = ناشره، بحسب ما تعلنه المجموعة: { $publisher } ({ $known ->
    [kind] { publisher-kind }
    [owner] المالك: { $owner }
   *[both] { publisher-kind }؛ المالك: { $owner }
}).
publisher-kind = { $kind ->
    [wire] خدمة إخبارية
    [newspaper] صحيفة
    [broadcaster] إذاعة أو تلفزيون
    [agency] وكالة أنباء
    [government] جهة حكومية
    [think-tank] مركز أبحاث
    [blog] مدونة
    [aggregator] موقع تجميع أخبار
    [company] شركة
   *[other] غير ذلك
}

# What its annotation declares; $article may be `origin-not-held` or `origin-archived`.
origin-based-on = تذكر بطاقته ما يعود إليه: { $articles }.
origin-not-held = { $article } (غير محفوظ في هذه المجموعة)
origin-archived = { $article } (الأرشيف)

# Why some articles have so many origins. $articles, $others, $own and $crediting are lists of articles.
origins-one = { $articles }: أصل واحد، والسبب: { $reasons }.
# Where not every reason ties all of them: $bonds is a list of these, $reason is `origins-directly`.
origins-one-by = { $articles }: أصل واحد، والسبب: { $bonds }.
origins-bond = { $articles }: { $reason }
origins-bond-all = جميعها: { $reason }
origins-bonds-more = { $n ->
    [one] رابط آخر من هذا النوع
    [two] رابطان آخران من هذا النوع
    [few] { $n } روابط أخرى من هذا النوع
    [many] { $n } رابطاً آخر من هذا النوع
   *[other] { $n } رابط آخر من هذا النوع
}
origins-one-through = { $articles }: أصل واحد بواسطة { $others }، والسبب: { $bonds }.
# A list of these stands after `and the reason:`; $named are $n origins or publishers, none if unknown.
origins-directly = { $reason ->
    [near-copy] النصوص شبه متطابقة
    [declared] { $n ->
        [0] الأصل المعلن واحد
        [1] الأصل المعلن واحد ({ $named })
       *[other] الأصول المعلنة مشتركة ({ $named })
    }
    [publisher] { $n ->
        [0] الناشر أو المالك واحد
        [1] الناشر أو المالك واحد ({ $named })
       *[other] الناشرون أو الملاك مشتركون ({ $named })
    }
   *[override] القرار بشري
}
origins-agency = { $articles }: النسبة فيها إلى وكالة واحدة ({ $agency })، فقد يكون الخبر الأصلي واحداً.
origins-agency-own = { $crediting }: النسبة إلى { $agency }، وهي ناشرة { $own }، فقد يكون الخبر الأصلي واحداً.
origins-agency-hidden = { $articles }: قد يكون الخبر الأصلي واحداً، من وكالة أنباء.
origins-unknown = { $articles }: لا الناشر معروف ولا ما بُني عليه النص، فقد يكون الأصل أصل مقال آخر.
# $parted: قرار بشري فصل بعضها.
origins-apart = { $parted ->
    [yes] لا شيء آخر مما هو معروف
   *[no] لا شيء مما هو معروف
} يجعل { $some ->
    [yes] المزيد منها
   *[no] منها
} أصلاً واحداً: لا النص، ولا الناشر، ولا أصل معلن.
# يفتح قائمة كل المقالات التي تسمّي إحدى هذه الجمل أولها.
origins-all = كل المقالات ({ $n })
