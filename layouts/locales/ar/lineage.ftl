# Who repeats whom in a story, row by row.

lineage-heading = بتسلسل النقل
lineage-first = { $article } لا يكرر أي مقال أسبق محفوظ هنا.
lineage-descends = { $article } أخذ { $n ->
    [1] كلمة واحدة
    [2] كلمتين
   *[other] { $n }
} من كلماته الـ{ $total } ({ $share }) عن { $parent }.
# $also is one or more of the three below, with `list-semicolon` between them.
lineage-descends-also = { $article } أخذ { $n ->
    [1] كلمة واحدة
    [2] كلمتين
   *[other] { $n }
} من كلماته الـ{ $total } ({ $share }) عن { $parent }؛ { $also }.
lineage-direct = { $n ->
    [one] وكلمة واحدة مباشرة عن { $article }
    [two] وكلمتين مباشرة عن { $article }
    [few] و{ $n } كلمات مباشرة عن { $article }
    [many] و{ $n } كلمة مباشرة عن { $article }
   *[other] و{ $n } كلمة مباشرة عن { $article }
}
lineage-more = وأخرى عن { $n ->
    [one] مقال آخر
    [two] مقالين آخرين
    [few] { $n } مقالات أخرى
    [many] { $n } مقالاً آخر
   *[other] { $n } مقال آخر
}
lineage-past = ولا شيء من { $n ->
    [one] مقال أسبق آخر
    [two] مقالين أسبقين آخرين
    [few] { $n } مقالات أسبق أخرى
    [many] { $n } مقالاً أسبق آخر
   *[other] { $n } مقال أسبق آخر
} إلا عن طريقه
lineage-rest = { $n ->
    [one] مقال آخر يكرر غيره
    [two] مقالان آخران يكرران غيرهما
    [few] { $n } مقالات أخرى تكرر غيرها
    [many] { $n } مقالاً آخر تكرر غيرها
   *[other] { $n } مقال آخر تكرر غيرها
}، في ملفات البيانات.
