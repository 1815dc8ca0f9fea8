# The reference list of a briefing, and the preview that a citation lifts from it.

references-heading = المراجع
references-none = لا مصدر مستشهداً به.
# Read out for the number of a reference in the text.
reference-label = المرجع { $number }: { $title }
reference-whole = المقال بكامله
reference-claim = الإفادة:
reference-close = إغلاق

# Remarks on the quoted words.
reference-not-published = لا يُنشر هنا نص هذا المقال.
reference-match-folded = الكلمات المقتبسة مطابقة إلا في علامات الاقتباس أو الشرطات أو المسافات.
reference-match-omission = حُذفت من الاقتباس كلمات حيث يُشار إلى ذلك.
reference-match-insertion = الكلمات بين القوسين المعقوفين من الإحاطة لا من المقال.
reference-repeated = يرد هذا المقطع في المقال أكثر من مرة؛ والمقصود أولها.

# With how many articles the source counts as one origin. $link is a link with the text `reference-own-link`.
reference-shared-origin = { $n ->
    [one] مقال يُعدّ أصلاً واحداً
    [two] واحد من مقالين يُعدّان أصلاً واحداً
    [few] واحد من { $n } مقالات تُعدّ أصلاً واحداً
    [many] واحد من { $n } مقالاً تُعدّ أصلاً واحداً
   *[other] واحد من { $n } مقال تُعدّ أصلاً واحداً
}
reference-own-origin = { $link }، في حدود المعروف
reference-own-link = أصل قائم بذاته

# The ways to the original, in a row; the first begins with a capital.
reference-words = الكلمات في النص الأصلي
reference-original = النص الأصلي
reference-original-after = النص الأصلي
reference-archived = نسخة مؤرشفة

# Where the briefing uses it: a row of places, `Used in paragraphs 2, 5, 5 again`, each number a link.
# $n is how many paragraphs there are.
reference-used = استُشهد به في
reference-used-lead = { $n ->
    [one] الفقرة
    [two] الفقرتين
    [few] الفقرات
    [many] الفقرات
   *[other] الفقرات
}{" "}
reference-use = { $paragraph ->
    [0] عنوان
   *[other] { $paragraph }
}{ $again ->
    [yes] {" "}(مرة أخرى)
   *[no] {""}
}
# Read out for such a link; $place is for instance `paragraph 3`.
reference-back = العودة إلى { $place }{ $again ->
    [yes] {" "}(مرة أخرى)
   *[no] {""}
}
