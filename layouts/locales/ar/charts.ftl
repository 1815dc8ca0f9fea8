# The charts of a story: when its articles appeared, how much they share, who has the words of whom.

# The chart of time, for those who see it and those who do not. $first and $last are dates, the same one if $single.
chart-when = متى ظهرت المقالات
chart-when-described = { $n ->
    [one] مقال واحد معلوم التاريخ
    [two] مقالان معلوما التاريخ
    [few] { $n } مقالات معلومة التاريخ
    [many] { $n } مقالاً معلوم التاريخ
   *[other] { $n } مقال معلوم التاريخ
}، { $single ->
    [yes] كلها في { $first }
   *[no] من { $first } إلى { $last }
}{ $changes ->
    [0] {""}
    [one] ، وتحديث أو تصويب واحد
    [two] ، وتحديثان أو تصويبان
    [few] ، و{ $changes } من التحديثات والتصويبات
    [many] ، و{ $changes } من التحديثات والتصويبات
   *[other] ، و{ $changes } من التحديثات والتصويبات
}. وفي الجدول تحته كل التواريخ.
chart-when-key = يقع الحرف أو الرقم عند يوم النشر، كما في القائمة.{ $vague ->
    [yes] {" "}المتقطع: اليوم غير معروف يقيناً، وهو داخله أو أبعد منه حيث يشير سهم.
   *[no] {""}
}{ $changed ->
    [yes] {" "}والمعيّن تحديث، والمثلث تصويب.
   *[no] {""}
}
# $articles are keys of articles.
chart-when-undated = ليست على الخط لأن تاريخها غير معروف: { $articles }.
chart-when-left-out = ليست على الخط لأن ما ظهر في وقت واحد أكثر مما يتسع له: { $articles }.
chart-when-table = كل التواريخ في جدول
chart-when-article = المقال
chart-when-published = النشر
chart-when-updated = التحديث
chart-when-corrected = التصويب
chart-none = لا يُعرف
chart-correction-undated = التاريخ غير مدوَّن

# The matrix. $n articles of $of share most.
chart-matrix = كم من مقال الصف وارد في مقال العمود أيضاً
chart-matrix-region = جدول التداخلات
chart-matrix-others = { $n ->
    [one] مقال آخر من القصة ليس بينه وبين أي منها سلسلة تُعدّ منقولة.
    [two] مقالان آخران من القصة ليس بينهما وبين أي منها سلسلة تُعدّ منقولة.
    [few] { $n } مقالات أخرى من القصة ليس بينها وبين أي مقال سلسلة تُعدّ منقولة.
    [many] { $n } مقالاً آخر من القصة ليس بينها وبين أي مقال سلسلة تُعدّ منقولة.
   *[other] { $n } مقال آخر من القصة ليس بينها وبين أي مقال سلسلة تُعدّ منقولة.
}
chart-matrix-most = أكثر المقالات اشتراكاً مع غيرها في القصة: { $n } من { $of }.

# The tree of descent.
chart-descent = من أخذ كلماته عمّن
chart-descent-described = { $n ->
    [one] مقال واحد
    [two] مقالان
    [few] { $n } مقالات
    [many] { $n } مقالاً
   *[other] { $n } مقال
}، كل منها تحت المقال الأسبق الذي جاءت منه معظم كلماته المنقولة، مع نسبتها من نصه. والقائمة أدناه تقول ذلك بالكلمات.
chart-descent-left-out = { $n ->
    [one] ومقال آخر في القائمة وحدها.
    [two] ومقالان آخران في القائمة وحدها.
    [few] و{ $n } مقالات أخرى في القائمة وحدها.
    [many] و{ $n } مقالاً آخر في القائمة وحدها.
   *[other] و{ $n } مقال آخر في القائمة وحدها.
}
