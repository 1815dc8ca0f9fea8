# The page of a story: all articles on one event.

story = قصة
story-title = القصة: { $title }
# $origins is `origins` in words.ftl.
story-empty = لا مقال في المجموعة يروي هذه القصة بعد.
story-one = مقال واحد يروي هذه القصة؛ ولا مقال آخر يُقارَن به.
story-lead = { $n ->
    [one] مقال واحد
    [two] مقالان
    [few] { $n } مقالات
    [many] { $n } مقالاً
   *[other] { $n } مقال
}، { $origins }.
# $n is a number of pairs of articles.
story-copied = في { $n ->
    [one] زوج واحد منها
    [two] زوجين منها
    [few] { $n } أزواج منها
    [many] { $n } زوجاً منها
   *[other] { $n } زوج منها
} سلسلة مشتركة من { $minimum ->
    [one] كلمة واحدة
    [two] كلمتين
    [few] { $minimum } كلمات
    [many] { $minimum } كلمة
   *[other] { $minimum } كلمة
} على الأقل.
story-uncounted = ليس بين أي اثنين منها سلسلة تُعدّ منقولة؛ وما يشتركان فيه سوى ذلك تذكره مذكرة كل منهما.
story-different = ليس بين أي اثنين منها سلسلة مشتركة من { $minimum ->
    [one] كلمة واحدة
    [two] كلمتين
    [few] { $minimum } كلمات
    [many] { $minimum } كلمة
   *[other] { $minimum } كلمة
}: فهي تروي حدثاً واحداً بكلمات مختلفة.

story-articles = المقالات بالترتيب
story-no-dates = لا تاريخ معروفاً لأي من هذه المقالات، فلا يُعرف أيها ظهر أولاً: وهي مرتبة بحسب الاسم.
story-undated = { $n ->
    [one] مقال واحد بلا تاريخ في الآخر.
    [two] مقالان بلا تاريخ في الآخر.
    [few] { $n } مقالات بلا تاريخ في الآخر.
    [many] { $n } مقالاً بلا تاريخ في الآخر.
   *[other] { $n } مقال بلا تاريخ في الآخر.
}
story-no-first = لا يُعرف من التواريخ المعروفة أيها ظهر أولاً.

# Who repeats whom. $first and $second are articles, $basis is `order-published` and the like in naming.ftl.
story-overlap = من يكرر من
story-pairs = زوجاً زوجاً
story-pair = المشترك بين { $first } و{ $second } { words }؛ والأسبقية غير معروفة
story-pair-ordered = { $first } سبق { $second }؛ والمشترك بينهما { words }
story-pair-told = { $first } سبق { $second } ({ $basis })؛ والمشترك بينهما { words }
story-pair-plain = { $pair }.
story-pair-linked = { $pair }: { $compare }.
side-by-side = جنباً إلى جنب

# Why these articles are one story.
story-why = لماذا هي قصة واحدة
story-nearly = ما كاد يكون منها
story-declared = تعلن بطاقات هذه المقالات أنها عن حدث واحد.
story-computed = جُمعت المقالات بالألفاظ المشتركة بينها؛ ولا بطاقة تعلن ذلك.
# $bases is a list of `story-basis`: how many articles were put into the story by what.
story-bases = جُمعت المقالات هكذا: { $bases }.
story-basis = { $kind ->
    [declared] { $n ->
        [1] واحد بحسب بطاقته
        [2] اثنان بحسب بطاقتيهما
       *[other] { $n } بحسب بطاقاتها
    }
    [decided] { $n ->
        [1] واحد بقرار بشري
        [2] اثنان بقرار بشري
       *[other] { $n } بقرار بشري
    }
    [near-copy] { $n ->
        [1] واحد لأنه نسخة شبه مطابقة لغيره
        [2] اثنان لأنهما نسختان شبه مطابقتين لغيرهما
       *[other] { $n } لأنها نسخ شبه مطابقة لغيرها
    }
   *[computed] { $n ->
        [1] واحد بالألفاظ المشتركة بينه وبين غيره
        [2] اثنان بالألفاظ المشتركة بينهما وبين غيرهما
       *[other] { $n } بالألفاظ المشتركة بينها وبين غيرها
    }
}
story-not-alike = ما كان التقارب المحسوب وحده ليربط بينها.
story-ties = الألفاظ المشتركة ونصيبها من التقارب المحسوب
story-term = اللفظ
story-share = النسبة
story-misses = ما كاد يدخل هذه القصة
# Under that heading, before the list; $needed is the threshold.
story-misses-note = كل منها قريب من أحد مقالات القصة لا من القصة كلها: يلزم أن يبلغ التقارب { NUMBER($needed, minimumFractionDigits: 2, maximumFractionDigits: 2) } في المتوسط، وأكثر من ذلك إذا باعدت بينها الأيام.
story-more-misses = { $n ->
    [one] زوج آخر قارب هذا القدر، في ملفات البيانات.
    [two] زوجان آخران قاربا هذا القدر، في ملفات البيانات.
    [few] { $n } أزواج أخرى قاربت هذا القدر، في ملفات البيانات.
    [many] { $n } زوجاً آخر قاربت هذا القدر، في ملفات البيانات.
   *[other] { $n } زوج آخر قاربت هذا القدر، في ملفات البيانات.
}
story-origins = الأصول

# What each article adds.
story-adds = ما يضيفه كل مقال
story-unique = { $n ->
    [zero] كل كلمة فيه مشتركة مع مقال آخر أو مكررة.
    [one] كلمة واحدة خارج السلاسل المشتركة مع مقالات أخرى.
    [two] كلمتان خارج السلاسل المشتركة مع مقالات أخرى.
    [few] { $n } كلمات خارج السلاسل المشتركة مع مقالات أخرى.
    [many] { $n } كلمة خارج السلاسل المشتركة مع مقالات أخرى.
   *[other] { $n } كلمة خارج السلاسل المشتركة مع مقالات أخرى.
}
story-passages = مقاطع ينفرد بها: { $passages }
story-figures = الأرقام
story-names = الأسماء
story-quotations = الاقتباسات
story-briefings = إحاطات عنها
story-no-briefing = لا إحاطة تستشهد بمقال من هذه القصة.
