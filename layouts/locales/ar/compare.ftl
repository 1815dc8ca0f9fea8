# The page of two articles side by side.

compare-kicker = مقالان جنباً إلى جنب
compare-title = { $first } و{ $second }
compare-lead = { $left ->
    [zero] لا كلمة
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $left } كلمات
    [many] { $left } كلمة
   *[other] { $left } كلمة
} من المقال الأول ({ $left-share }) و{ $right ->
    [zero] لا كلمة
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $right } كلمات
    [many] { $right } كلمة
   *[other] { $right } كلمة
} من الثاني ({ $right-share }) ترد في كليهما، في { $runs ->
    [one] سلسلة واحدة
    [two] سلسلتين
    [few] { $runs } سلاسل
    [many] { $runs } سلسلة
   *[other] { $runs } سلسلة
}.
# $kinds is a list of `uncounted`, in naming.ftl.
compare-uncounted = ولا يُعدّ منقولاً، كما يرد في المقال الأول: { $kinds }.

# What a side is called at the start of a line and within a sentence, where its publisher does not tell it apart.
compare-side = { $side ->
    [1] المقال الأول
   *[2] المقال الثاني
}
compare-called = { $side ->
    [1] المقال الأول
   *[2] المقال الثاني
}

compare-marked = العلامات:
compare-mark = { $kind ->
    [shared] في كليهما
    [differs] مختلف في الآخر
    [quotation] اقتباس مشترك
    [phrase] عبارة مشتركة
    [boilerplate] نص نمطي
   *[reworded] بصياغة أخرى
}

# $words is `words` or `run-words`, $how is `run-kind`.
compare-run = السلسلة { $number }: { $words }، { $how }
compare-moved = ترد في المقال الثاني في موضع آخر: { $place }.
compare-twin = نظيرها في { $article }
compare-elsewhere = السلسلة { $number }، وموضعها في { $article } مختلف
compare-differs = مختلف
compare-differences = ما يختلف، كلمة بكلمة: { $n ->
    [one] موضع واحد
    [two] موضعان
    [few] { $n } مواضع
    [many] { $n } موضعاً
   *[other] { $n } موضع
}
compare-more-differences = { $n ->
    [one] وموضع آخر معلَّم في النص.
    [two] وموضعان آخران معلَّمان في النص.
    [few] و{ $n } مواضع أخرى معلَّمة في النص.
    [many] و{ $n } موضعاً آخر معلَّمة في النص.
   *[other] و{ $n } موضع آخر معلَّمة في النص.
}
compare-place = الموضع
compare-nothing = (لا شيء)

# What stands between two runs; $article is a publisher or `compare-called`.
compare-between = خارج السلاسل المشتركة: { $what }
compare-words-of = { words } من { $article }
compare-words-here = { $n ->
    [0] لا كلمة له وحده هنا
   *[other] { words } خارج السلاسل المشتركة
}
compare-rest = { $n ->
    [one] وكلمة أخرى
    [two] وكلمتان أخريان
    [few] و{ $n } كلمات أخرى
    [many] و{ $n } كلمة أخرى
   *[other] و{ $n } كلمة أخرى
}، بدءاً من { $place }.
