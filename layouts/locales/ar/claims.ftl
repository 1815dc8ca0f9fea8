# The pages of all claims, and a claim wherever it stands.

claims-title = الإفادات
claims-none = لا إفادة في بطاقة أي مقال بعد.
claims-lead = { $n ->
    [one] إفادة واحدة
    [two] إفادتان
    [few] { $n } إفادات
    [many] { $n } إفادة
   *[other] { $n } إفادة
} من المقالات بصياغتنا، { $contested ->
    [0] لا خلاف عليها
    [1] واحدة منها محل خلاف
    [2] اثنتان منها محل خلاف
   *[other] { $contested } منها محل خلاف
}. ومع كل إفادة الكلمات التي تسندها.
claims-contested = محل خلاف
claims-other = مقالات أخرى

# What a claim is of, and where its words stand.
claim-article-dated = { $article }، { $date }
claim-of-article = { $claim } ({ $article })
claim-quote = { $quote }، { $place }

# Terms of what is known of a claim.
claim-kind = النوع
claim-attributed = منسوبة إلى
claim-check = تدقيق الحقائق
claim-contested-by = تعارضها
claim-contests = تعارض
# What a fact check found: $rating, $by and $text are its author's words; what is not given is `no`.
claim-checked = { $rating }{ $has_scale ->
    [yes] {" "}({ $value } على سُلّم من { $worst } إلى { $best })
   *[no] {""}
}{ $has_author ->
    [yes] ، من { $by }
   *[no] {""}
}{ $has_date ->
    [yes] ، { $on }
   *[no] {""}
}{ $has_text ->
    [yes] : { $text }
   *[no] {""}
}

# نوع الادعاء حين يستعمل مؤلفه إحدى هذه الكلمات.
kind-of-claim = { $kind ->
    [fact] حقيقة
    [figure] رقم
    [quotation] اقتباس
    [statement] تصريح
    [assessment] تقييم
    [forecast] توقّع
    [opinion] رأي
    [reaction] ردّ فعل
   *[allegation] اتهام
}
