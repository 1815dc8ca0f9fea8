# Numbers, dates and lists: what every page uses.
#
# Numbers stay digits: in Arabic their words would change with gender and case. So there is no `spelled-<n>`.

number = { $value }
share = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) }%
share-none = 0%
share-all = 100%
percent = { $value }%

# Lists: `a, b and c`, `a or b`, `a; b`, `a · b`; between whole sentences stands a space. Before the last item stands
# `list-$last`, `list-between` before the others: the same word in Arabic.
list-comma = ،{ " " }
list-between = { $last ->
    [or] { list-or }
   *[and] { list-and }
}
list-colon = :{ " " }
list-semicolon = ؛{ " " }
list-dot = { " " }·{ " " }
list-space = { " " }
list-and = { " " }و
list-or = { " " }أو{ " " }

# Dates, as far as they are known; $day and $year are digits, $month is a name.
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-year = { $year }
date-about = { $date } تقريباً
date-perhaps = { $date } (غير مؤكد)
date-range = { $first } إلى { $last }
date-time = { $date }، { $time } { $zone }

language-tag = { $name } ({ $tag })

# What is not known.
not-stated = غير مذكور في المقال
not-annotated = لم يُدوَّن بعد

# Counts. Stand alone, or where the nominative is right: after a colon, in brackets, after `طوله`.
words = { $n ->
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $n } كلمات
    [many] { $n } كلمة
   *[other] { $n } كلمة
}
paragraphs = { $first ->
    [0] عنوان
   *[other] { $kind ->
        [one] الفقرة { $first }
       *[range] الفقرات { $first } إلى { $last }
    }
}
origins = { $kind ->
    [interval] { $most ->
        [one] أصل واحد
        [two] أصل أو أصلان
        [few] { $least } إلى { $most } أصول
        [many] { $least } إلى { $most } أصلاً
       *[other] { $least } إلى { $most } أصل
    }
   *[exact] { $most ->
        [zero] لا أصول
        [one] أصل واحد
        [two] أصلان
        [few] { $most } أصول
        [many] { $most } أصلاً
       *[other] { $most } أصل
    }
}
origins-digits = { $kind ->
    [interval] { $most ->
        [one] أصل واحد
        [two] { $least } إلى { $most } من الأصول
        [few] { $least } إلى { $most } أصول
        [many] { $least } إلى { $most } أصلاً
       *[other] { $least } إلى { $most } أصل
    }
   *[exact] { $most ->
        [one] أصل واحد
        [two] أصلان
        [few] { $most } أصول
        [many] { $most } أصلاً
       *[other] { $most } أصل
    }
}
independence = { $kind ->
    [interval] { $least } إلى { $most }
   *[exact] { $most ->
        [1] واحد
        [2] اثنان
       *[other] { $most }
    }
} من { $of ->
    [one] أصل واحد ممكن
    [two] أصلين ممكنين
    [few] { $of } أصول ممكنة
    [many] { $of } أصلاً ممكناً
   *[other] { $of } أصل ممكن
}

# What stands before the author's own judgement. $term, $range and $level are from yardstick.ftl.
judgement = تقديرنا:
judgement-level = تقديرنا (الثقة: { $level }):
judgement-likelihood = تقديرنا ({ $term }: { $range }):
judgement-likelihood-level = تقديرنا ({ $term }: { $range }؛ الثقة: { $level }):
judgement-confidence = ثقتنا:
judgement-confidence-level = ثقتنا ({ $level }):
