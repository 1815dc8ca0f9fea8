# The part of the note on one article by itself: what stands twice in it, and which characters hide its words.

inside-heading = داخل المقال
inside-not-held = هذا المصدر غير محفوظ: لا نص يُقارَن.
inside-no-text = ليس للمقال نص.
inside-nothing = لا شيء يتكرر داخل هذا المقال ({ words }).
inside-none = لا سلسلة من { $minimum ->
    [one] كلمة واحدة
    [two] كلمتين
    [few] { $minimum } كلمات
    [many] { $minimum } كلمة
   *[other] { $minimum } كلمة
} أو أكثر ترد مرتين، ولا مقطع يتكرر.

# $repeat is `inside-stands`.
inside-repeated = { $repeat }، أي { $words ->
    [1] كلمة واحدة
    [2] كلمتان
   *[other] { $words }
} من كلماته الـ{ $total }{ $others ->
    [0] {""}
    [one] ؛ ومع تكرار آخر يبلغ عدد الكلمات المكررة { $repeated }
    [two] ؛ ومع تكرارين آخرين يبلغ عدد الكلمات المكررة { $repeated }
    [few] ؛ ومع { $others } تكرارات أخرى يبلغ عدد الكلمات المكررة { $repeated }
    [many] ؛ ومع { $others } تكراراً آخر يبلغ عدد الكلمات المكررة { $repeated }
   *[other] ؛ ومع { $others } تكرار آخر يبلغ عدد الكلمات المكررة { $repeated }
}.
# $where is `repeat` in naming.ftl.
inside-stands = { $grade ->
    [headline] يتكرر العنوان في السطر الأول: { $where }
    [body] يرد متن المقال { inside-times }: { $where }
    [passage] يرد مقطع طوله { words } { inside-times }: { $where }
    [sentence] ترد جملة طولها { words } { inside-times }: { $where }
   *[phrase] ترد عبارة طولها { words } { inside-times }: { $where }
}
inside-times = { $times ->
    [one] مرة واحدة
    [two] مرتين
    [few] { $times } مرات
    [many] { $times } مرة
   *[other] { $times } مرة
}
inside-rest = { $n ->
    [one] هذه التكرارات العشرة الأولى؛ وفي ملفات البيانات تكرار آخر.
    [two] هذه التكرارات العشرة الأولى؛ وفي ملفات البيانات تكراران آخران.
    [few] هذه التكرارات العشرة الأولى؛ وفي ملفات البيانات { $n } تكرارات أخرى.
    [many] هذه التكرارات العشرة الأولى؛ وفي ملفات البيانات { $n } تكراراً آخر.
   *[other] هذه التكرارات العشرة الأولى؛ وفي ملفات البيانات { $n } تكرار آخر.
}
inside-item = { $where }: { $grade ->
    [body] المتن
    [passage] مقطع
    [sentence] جملة
    [headline] العنوان
   *[phrase] عبارة
}، { words }.

# في أول مذكرة مقال يشترك نصه مع غيره؛ $hidden هو `inside-hidden`، رابط إلى الجمل أدناه.
inside-disguised = في نص المقال { $hidden }.
inside-hidden = { $n ->
    [one] محرف واحد خفي أو شبيه بغيره
    [two] محرفان خفيان أو شبيهان بغيرهما
    [few] { $n } محارف خفية أو شبيهة بغيرها
    [many] { $n } محرفاً خفياً أو شبيهاً بغيره
   *[other] { $n } محرف خفي أو شبيه بغيره
}

disguise = داخل الكلمات { $kind ->
    [soft-hyphen] { $n ->
        [one] واصلة خفية واحدة
        [two] واصلتان خفيتان
        [few] { $n } واصلات خفية
        [many] { $n } واصلة خفية
       *[other] { $n } واصلة خفية
    }
    [zero-width-character] { $n ->
        [one] محرف واحد بلا عرض
        [two] محرفان بلا عرض
        [few] { $n } محارف بلا عرض
        [many] { $n } محرفاً بلا عرض
       *[other] { $n } محرف بلا عرض
    }
   *[look-alike-letter] { $n ->
        [one] حرف واحد شبيه بغيره من أبجدية أخرى
        [two] حرفان شبيهان بغيرهما من أبجدية أخرى
        [few] { $n } أحرف شبيهة بغيرها من أبجدية أخرى
        [many] { $n } حرفاً شبيهاً بغيره من أبجدية أخرى
       *[other] { $n } حرف شبيه بغيره من أبجدية أخرى
    }
}، { $n ->
    [1] في { $place }
   *[other] بدءاً من { $place }
}: ومع ذلك يُكشف النقل.
disguise-between = مكان المسافات { $n ->
    [one] محرف واحد لا يظهر
    [two] محرفان لا يظهران
    [few] { $n } محارف لا تظهر
    [many] { $n } محرفاً لا يظهر
   *[other] { $n } محرف لا يظهر
}، { $n ->
    [1] في { $place }
   *[other] بدءاً من { $place }
}: ومع ذلك يُكشف النقل.
