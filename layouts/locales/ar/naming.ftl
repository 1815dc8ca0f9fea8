# How pages name articles, passages, repeats, shared runs and verdicts: parts of sentences.

title-quoted = «{ $title }»
title-nested = ‹{ $title }›
# The word in the brackets keeps the quotation mark before them with the Arabic sentence.
title-with = { $title } (عن { $publisher })
this-article = هذا المقال
# After ten articles named, with commas between them. In no case of its own: it stands after prepositions too.
articles-more = { $shown } و{ $more ->
    [1] واحد
   *[other] { $more }
} غيرها
other-articles = { $n ->
    [1] واحد
   *[other] { $n }
} غيرها

verdict = { $verdict ->
    [wholly-derived] منقول كلياً
    [partially-derived] منقول جزئياً
   *[non-derived] غير منقول
}

# Repeats inside an article: $again and $first are paragraphs as `repeat-place` names them.
repeat = { $exact ->
    [yes] { $again } تكرار حرفي لما ورد في { $first }
   *[no] { $again } تكرار شبه حرفي لما ورد في { $first }
}
repeat-place = { $whole ->
    [yes] { $paragraphs }
   *[no] جزء من { $paragraphs }
}

# What two articles share.
run-kind = { $kind ->
    [exact] حرفياً
    [nearly] حرفياً تقريباً
    [quotation] اقتباس مشترك لا يُعدّ منقولاً
    [phrase] عبارة مشتركة لا تُعدّ منقولة
    [boilerplate] نص نمطي لا يُعدّ منقولاً
   *[reworded] مقطع بصياغة أخرى لا يُعدّ منقولاً
}
run-words = { $left } و{ words }
uncounted = { $kind ->
    [quotation] { words } في اقتباسات مشتركة
    [phrase] { words } في عبارات مشتركة
    [boilerplate] { words } من نص نمطي
   *[reworded] { words } بصياغة أخرى
}
mark = { $kind ->
    [text] مشترك مع { $article }
    [quotation] اقتباس مشترك مع { $article }
    [phrase] عبارة مشتركة مع { $article }
    [boilerplate] نص نمطي مشترك مع { $article }
   *[reworded] بصياغة غير صياغة { $article }
}

# Which of two articles appeared first, and what tells so.
order-unknown = الأسبقية غير معروفة
order-this = هذا المقال ظهر أولاً
order-that = { $article } ظهر أولاً
order-because = { $order }: { $basis }
order-based-on = أُعلن أن الآخر يستند إليه
order-against-dates = أُعلن أن الآخر يستند إليه، خلافًا للتاريخين
order-published = نُشر في { $day } والآخر في { $other }
order-updated = حُدّث في { $day } ونُشر الآخر في { $other }

# Terms that tie articles to a story.
terms-hidden = { $n ->
    [one] لفظ واحد مشترك مع مقال لا يُنشر كاملاً: لا يُذكر.
    [two] لفظان مشتركان مع مقال لا يُنشر كاملاً: لا يُذكران.
    [few] { $n } ألفاظ مشتركة مع مقال لا يُنشر كاملاً: لا تُذكر.
    [many] { $n } لفظاً مشتركاً مع مقال لا يُنشر كاملاً: لا تُذكر.
   *[other] { $n } لفظ مشترك مع مقال لا يُنشر كاملاً: لا تُذكر.
}
near-miss = { $outside }: تقاربه مع { $inside } { NUMBER($likeness, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
near-miss-terms = { $outside }: تقاربه مع { $inside } { NUMBER($likeness, minimumFractionDigits: 2, maximumFractionDigits: 2) }؛ والمشترك: { $terms }.
near-miss-hidden = { $outside }: تقاربه مع { $inside } { NUMBER($likeness, minimumFractionDigits: 2, maximumFractionDigits: 2) }؛ وبينهما { $n ->
    [one] لفظ مشترك لا يُذكر
    [two] لفظان مشتركان لا يُذكران
    [few] { $n } ألفاظ مشتركة لا تُذكر
    [many] { $n } لفظاً مشتركاً لا تُذكر
   *[other] { $n } لفظ مشترك لا تُذكر
} لأن أحد النصين لا يُنشر كاملاً.
