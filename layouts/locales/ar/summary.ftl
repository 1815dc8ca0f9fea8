# The source summary statement of a briefing: what it rests on, and what is not known.

summary-heading = بيان موجز بالمصادر
summary-none = لا تستشهد هذه الإحاطة بأي مصدر.
summary-one = تستند هذه الإحاطة إلى مقال واحد، أي إلى نص واحد وأصل واحد.
# The values of `origins` and `independence` are given too; $kind is `interval` where the number is not known exactly.
summary-rests = تستند هذه الإحاطة إلى { $n ->
    [one] مقال واحد. فيه
    [two] مقالين. فيهما
    [few] { $n } مقالات. فيها
    [many] { $n } مقالاً. فيها
   *[other] { $n } مقال. فيها
} { $texts ->
    [one] نص واحد
    [two] نصان مختلفان
    [few] { $texts } نصوص مختلفة
    [many] { $texts } نصاً مختلفاً
   *[other] { $texts } نص مختلف
}، { $n ->
    [2] ومردّهما
   *[other] ومردّها
} { origins }{ $kind ->
    [interval] {" "}({ independence })
   *[exact] {""}
}.

# When the articles appeared. $share says whose dates are known: of the one article, of all, or of $n of them.
summary-dated = { summary-those } { $day }.
summary-dated-range = { summary-those } من { $first } إلى { $last }.
summary-those = { $share ->
    [alone] تاريخه
    [all] { $n ->
        [2] تاريخهما
       *[other] تاريخها
    }
   *[some] { $n ->
        [one] تاريخ واحد منها
        [two] تاريخ اثنين منها
        [few] تاريخ { $n } منها
        [many] تاريخ { $n } منها
       *[other] تاريخ { $n } منها
    }
}

# What the articles do not state, and what nobody has looked up. $facts lists some of these with `or`.
summary-fact = { $fact ->
    [publisher] الناشر
    [authors] الكاتب
    [published] التاريخ
   *[url] الرابط
}
summary-states-alone = لا يذكر المقال { $facts }.
summary-states-none = لا يذكر أي منها { $facts }.
summary-noted-alone = لم يدوّن أحد بعد { $facts }.
summary-noted-none = لم يدوّن أحد بعد { $facts } لأي منها.
# Of the two below a list with `and` is $list, a sentence of its own.
summary-states-some = { $n ->
    [one] واحد من { $whole } لا يذكر { $fact }
    [two] اثنان من { $whole } لا يذكران { $fact }
    [few] { $n } من { $whole } لا تذكر { $fact }
    [many] { $n } من { $whole } لا تذكر { $fact }
   *[other] { $n } من { $whole } لا تذكر { $fact }
}
summary-noted-some = { $fact } غير مدوَّن في { $n ->
    [one] واحد
    [two] اثنين
    [few] { $n }
    [many] { $n }
   *[other] { $n }
} من { $whole }
summary-some = { $list }.

# What is known but not held; $articles is a list of $n titles.
summary-not-held = { $n ->
    [one] مصدر معروف غير محفوظ، لا نص له يُراجَع
    [two] مصدران معروفان غير محفوظين، لا نص لهما يُراجَع
    [few] مصادر معروفة غير محفوظة، لا نص لها يُراجَع
    [many] مصادر معروفة غير محفوظة، لا نص لها يُراجَع
   *[other] مصادر معروفة غير محفوظة، لا نص لها يُراجَع
}: { $articles }.

summary-repeats = { $article }: { $n ->
    [1] كلمة واحدة
    [2] كلمتان
   *[other] { $n }
} من كلماته الـ{ $words } تكرر غيرها في المقال نفسه.

# What a machine may have written; $articles is a list of $n titles.
summary-machine-suspected = يُشتبه في أن آلة كتبت { $articles }.
summary-machine-declared = { $articles } { $n ->
    [one] يذكر أن آلة كتبته
    [two] يذكران أن آلة كتبتهما
    [few] تذكر أن آلة كتبتها
    [many] تذكر أن آلة كتبتها
   *[other] تذكر أن آلة كتبتها
}.
summary-machine-unknown = لم يدوّن أحد هل كتبت آلة { $n ->
    [one] المقال
    [two] أياً منهما
    [few] أياً منها
    [many] أياً منها
   *[other] أياً منها
}.

# $grades is a list of the two below.
summary-grades = الدرجات: { $grades }.
summary-graded = { $n ->
    [one] مقال واحد { $grade }
    [two] مقالان { $grade }
    [few] { $n } مقالات { $grade }
    [many] { $n } مقالاً { $grade }
   *[other] { $n } مقال { $grade }
}
summary-ungraded = { $n ->
    [one] مقال واحد بلا درجة
    [two] مقالان بلا درجة
    [few] { $n } مقالات بلا درجة
    [many] { $n } مقالاً بلا درجة
   *[other] { $n } مقال بلا درجة
}

# Under each article: its length, and how much of it repeats the rest.
summary-article = { words }{ $repeated ->
    [0] {""}
   *[other] ، منها { $repeated } مكررة
}
