# The part of the note on one article and the others: what counts as copied, what they share besides, what came before.

between-heading = مع المقالات الأخرى
between-alone = ليس في المجموعة مقال آخر يُقارَن به.
between-no-wording = لم يُعثر على نص مشترك بينه وبين أي مقال آخر.

# The article that shares most, named in $article; $more other ones share something too.
between-strongest = { $whole ->
    [yes] كلماته الـ{ $total } واردة كلها في { $article } أيضاً
   *[no] يشترك مع { $article } في { $own ->
        [1] كلمة واحدة
        [2] كلمتين
       *[other] { $own }
    } من كلماته الـ{ $total }
}{ $counts ->
    [one-text] ، ويُعدّ المقالان نصاً واحداً
    [holds-other] ، وجزء كبير من نص ذلك المقال وارد فيه
    [stands-there] ، وجزء كبير من نصه وارد في ذلك المقال
   *[apart] {""}
}{ $more ->
    [0] {""}
    [one] ، وبينه وبين مقال آخر سلاسل مشتركة
    [two] ، وبينه وبين مقالين آخرين سلاسل مشتركة
    [few] ، وبينه وبين { $more } مقالات أخرى سلاسل مشتركة
    [many] ، وبينه وبين { $more } مقالاً آخر سلاسل مشتركة
   *[other] ، وبينه وبين { $more } مقال آخر سلاسل مشتركة
}.

# $besides is a list of `between-besides-kind`.
between-besides = ليس بينه وبين غيره سلسلة مشتركة تُعدّ منقولة، وإنما { $besides }.
between-besides-kind = { $kind ->
    [quotation] { $n ->
        [0] اقتباسات مشتركة
       *[other] { words } في اقتباسات مشتركة
    }
    [phrase] عبارات مشتركة
    [boilerplate] { $n ->
        [0] نص نمطي
       *[other] { words } من نص نمطي
    }
   *[reworded] مقاطع بصياغة أخرى
}

# The longest run in common, $n words, where nothing counts. $quote are its words, if they may be shown.
between-longest = أطول سلسلة مشتركة مع { $article } طولها { between-run }.
between-none = لا سلسلة مشتركة من { $minimum ->
    [one] كلمة واحدة
    [two] كلمتين
    [few] { $minimum } كلمات
    [many] { $minimum } كلمة
   *[other] { $minimum } كلمة
} بينه وبين { between-compared }.
between-run = { words }{ $shown ->
    [yes] : { $quote }
   *[no] {""}
}
# All the articles of a story, or the first ones of a great one.
between-compared = { $compared ->
    [first] أول { $mates } من المقالات الأخرى في قصته
   *[all] { $mates ->
        [one] المقال الآخر في قصته
        [two] المقالين الآخرين في قصته
        [few] المقالات الأخرى في قصته وعددها { $mates }
        [many] المقالات الأخرى في قصته وعددها { $mates }
       *[other] المقالات الأخرى في قصته وعددها { $mates }
    }
}

# An item of the list. $own and $theirs are words here and there, $order is one of the `order` messages of naming.ftl.
between-overlap = { $article }: { $own ->
    [zero] لا كلمة هنا
    [one] كلمة واحدة هنا
    [two] كلمتان هنا
    [few] { $own } كلمات هنا
    [many] { $own } كلمة هنا
   *[other] { $own } كلمة هنا
} ({ $ownshare })، و{ $theirs ->
    [zero] لا كلمة هناك
    [one] كلمة واحدة هناك
    [two] كلمتان هناك
    [few] { $theirs } كلمات هناك
    [many] { $theirs } كلمة هناك
   *[other] { $theirs } كلمة هناك
} ({ $theirshare })، في { $runs ->
    [one] سلسلة واحدة
    [two] سلسلتين
    [few] { $runs } سلاسل
    [many] { $runs } سلسلة
   *[other] { $runs } سلسلة
}؛ التشابه { NUMBER($resemblance, minimumFractionDigits: 2, maximumFractionDigits: 2) }. والحكم بأكبر النسبتين: { verdict }{ $withheld ->
    [put-in] ، لكنه ليس نسخة: فأحدهما يورد المشترك بينهما ضمن أخبار أخرى ترويها مقالات غيره من دونه
    [cut] ، لكنه ليس نسخة: فأقصرهما مقتطع من نص أطول لا يكاد يشترك مع الآخر في أكثر من ذلك
   *[no] {""}
}؛ { $order }.
# Sentences that may follow it; $uncounted is a list of `uncounted` of naming.ftl, $link is `between-side-by-side`.
between-overlap-uncounted = ولا يُعدّ منقولاً: { $uncounted }.
between-overlap-page = { $link }.
between-side-by-side = المقالان جنباً إلى جنب
between-weaker = { $n ->
    [one] تداخل واحد أضعف
    [two] تداخلان أضعف
    [few] { $n } تداخلات أضعف
    [many] { $n } تداخلاً أضعف
   *[other] { $n } تداخل أضعف
} (كل السلاسل في ملفات البيانات): { $articles }.

# What is shared with an article from which no run is copied.
between-uncounted = { $kind ->
    [quotation] بينه وبين { $article } اقتباس مشترك ({ words })؛ لا يُعدّ منقولاً.
    [phrase] بينه وبين { $article } عبارة مشتركة ({ words })؛ لا تُعدّ منقولة.
   *[reworded] فيه ما يقوله { $article } بصياغة أخرى ({ words } هنا)؛ المعنى واحد واللفظ مختلف.
}
between-uncounted-more = { $kind ->
    [quotation] { $n ->
        [one] مقال آخر فيه اقتباس مشترك
        [two] مقالان آخران فيهما اقتباس مشترك
        [few] { $n } مقالات أخرى فيها اقتباس مشترك
        [many] { $n } مقالاً آخر فيها اقتباس مشترك
       *[other] { $n } مقال آخر فيها اقتباس مشترك
    }
    [phrase] { $n ->
        [one] مقال آخر فيه عبارة مشتركة
        [two] مقالان آخران فيهما عبارة مشتركة
        [few] { $n } مقالات أخرى فيها عبارة مشتركة
        [many] { $n } مقالاً آخر فيها عبارة مشتركة
       *[other] { $n } مقال آخر فيها عبارة مشتركة
    }
   *[reworded] { $n ->
        [one] مقال آخر فيه مقطع بصياغة أخرى
        [two] مقالان آخران فيهما مقطع بصياغة أخرى
        [few] { $n } مقالات أخرى فيها مقطع بصياغة أخرى
        [many] { $n } مقالاً آخر فيها مقطع بصياغة أخرى
       *[other] { $n } مقال آخر فيها مقطع بصياغة أخرى
    }
}، والتفاصيل في ملفات البيانات.

# A block of boilerplate of $n words that $carriers articles carry, all of one publisher if $owned.
between-boilerplate = نص نمطي ({ words }) في { $place }، يرد في { $carriers ->
    [one] مقال واحد
    [two] مقالين
    [few] { $carriers } مقالات
    [many] { $carriers } مقالاً
   *[other] { $carriers } مقال
}{ $owned ->
    [yes] { $carriers ->
        [1] {" "}من نشر { $publisher }
        [2] {" "}كلاهما من نشر { $publisher }
       *[other] {" "}كلها من نشر { $publisher }
    }
   *[no] {""}
}؛ لا يُعدّ منقولاً.
between-boilerplate-more = { $n ->
    [one] نص نمطي آخر لا يُعدّ منقولاً كذلك.
    [two] نصان نمطيان آخران لا يُعدّان منقولين كذلك.
    [few] { $n } نصوص نمطية أخرى لا تُعدّ منقولة كذلك.
    [many] { $n } نصاً نمطياً آخر لا تُعدّ منقولة كذلك.
   *[other] { $n } نص نمطي آخر لا تُعدّ منقولة كذلك.
}
between-boilerplate-unknown = نص نمطي ({ words })؛ لا يُعدّ منقولاً.

# From which earlier article most of the copied words come; $rest is a list of `between-descent-other`, $others its length.
between-descent = أكثر ما أخذه عن مقال أسبق جاء من { $article }: { words } ({ $share }){ $others ->
    [0] {""}
   *[other] ؛ { $rest }
}.
between-descent-other = { $n ->
    [one] كلمة واحدة مأخوذة مباشرة عن { $article }
    [two] كلمتان مأخوذتان مباشرة عن { $article }
    [few] { $n } كلمات مأخوذة مباشرة عن { $article }
    [many] { $n } كلمة مأخوذة مباشرة عن { $article }
   *[other] { $n } كلمة مأخوذة مباشرة عن { $article }
}

# An article of the archive. $date is known to the day, to the month or to the year.
between-precedent = سبق نشره{ $dated ->
    [day] { " " }في { $date }
    [month] { " " }في { $date }
    [year] { " " }في { $date }
   *[no] {""}
}{ $published ->
    [yes] { " " }لدى { $publisher }
   *[no] {""}
} (الأرشيف): في { $title } { $share } من كلمات هذا المقال{ $placed ->
    [yes] ، بدءاً من { $place }
   *[no] {""}
}.
