# The front page, the archive and the other pages that list; feeds; the page that is not there.

# Counts, as a sentence has them and in digits.
count-briefings = { $n ->
    [zero] لا إحاطات
    [one] إحاطة واحدة
    [two] إحاطتان
    [few] { $n } إحاطات
    [many] { $n } إحاطة
   *[other] { $n } إحاطة
}
count-source-articles = { $n ->
    [zero] لا مقالات مصدرية
    [one] مقال مصدري واحد
    [two] مقالان مصدريان
    [few] { $n } مقالات مصدرية
    [many] { $n } مقالاً مصدرياً
   *[other] { $n } مقال مصدري
}
count-unheld = { $n ->
    [one] مصدر واحد غير محفوظ
    [two] مصدران غير محفوظين
    [few] { $n } مصادر غير محفوظة
    [many] { $n } مصدراً غير محفوظ
   *[other] { $n } مصدر غير محفوظ
}
count-articles = { $n ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $n } مقالات
    [many] { $n } مقالاً
   *[other] { $n } مقال
}
digits-briefings = { $n ->
    [one] إحاطة واحدة
    [two] إحاطتان
    [few] { $n } إحاطات
    [many] { $n } إحاطة
   *[other] { $n } إحاطة
}
digits-articles = { $n ->
    [one] مقال واحد
    [two] مقالان
    [few] { $n } مقالات
    [many] { $n } مقالاً
   *[other] { $n } مقال
}

# The front page. $collection is a list of `count-briefings`, `count-source-articles`, `count-unheld`.
collection-empty = المجموعة لا تزال خالية: لم يُضَف إليها مقال ولا إحاطة بعد.
collection-origins = { $collection }، مردّها { $origins }. { $archive }.
archive-link = الكل بحسب التاريخ
latest-briefing = أحدث إحاطة
earlier-briefings = إحاطات سابقة
stories-heading = القصص
articles-heading = المقالات المصدرية
latest-articles = أحدث المقالات المصدرية

# What is new. $came is a list of the three counts.
new-heading = الجديد منذ الإحاطة السابقة
new-corrections-heading = تصويبات جديدة
new-since = منذ { $briefing } ({ $day }): { $came }.
new-articles = { $n ->
    [zero] لا مقالات جديدة
    [one] مقال جديد واحد
    [two] مقالان جديدان
    [few] { $n } مقالات جديدة
    [many] { $n } مقالاً جديداً
   *[other] { $n } مقال جديد
}
new-stories = { $n ->
    [one] قصة واحدة فيها مقالات جديدة
    [two] قصتان فيهما مقالات جديدة
    [few] { $n } قصص فيها مقالات جديدة
    [many] { $n } قصة فيها مقالات جديدة
   *[other] { $n } قصة فيها مقالات جديدة
}
new-corrections = { $n ->
    [one] تصويب واحد
    [two] تصويبان
    [few] { $n } تصويبات
    [many] { $n } تصويباً
   *[other] { $n } تصويب
}
new-cut = هنا أحدث { $n } منها، وكلها { $archive }.
by-date = بحسب التاريخ
new-untold = { $n ->
    [one] مقال واحد لا تاريخ له يبيّن أهو جديد أم لا.
    [two] مقالان لا تاريخ لهما يبيّن أهما جديدان أم لا.
    [few] { $n } مقالات لا تاريخ لها يبيّن أهي جديدة أم لا.
    [many] { $n } مقالاً لا تاريخ لها يبيّن أهي جديدة أم لا.
   *[other] { $n } مقال لا تاريخ لها يبيّن أهي جديدة أم لا.
}
story-new = { $n ->
    [one] واحد منها جديد
    [two] اثنان منها جديدان
    [few] { $n } منها جديدة
    [many] { $n } منها جديدة
   *[other] { $n } منها جديدة
}
story-all-new = كلها جديدة

# The archive and the ways through it.
archive-title = الأرشيف
archive-lead = { $collection }، الأحدث أولاً.
archive-empty = { $collection } بعد.
archive-undated = { $n ->
    [one] إحاطة واحدة بلا تاريخ، فهي ليست في الخلاصات.
    [two] إحاطتان بلا تاريخ، فهما ليستا في الخلاصات.
    [few] { $n } إحاطات بلا تاريخ، فهي ليست في الخلاصات.
    [many] { $n } إحاطة بلا تاريخ، فهي ليست في الخلاصات.
   *[other] { $n } إحاطة بلا تاريخ، فهي ليست في الخلاصات.
}
facets = مداخل أخرى إلى الأرشيف
facet = { $name }{"\u00A0"}({ $n })
facet-all = الكل{"\u00A0"}({ $n })
facet-date = التاريخ
facet-publisher = الناشر
facet-topic = الموضوع
facet-story = القصة
facet-unknown = غير معروف
month-missing = الشهر غير مذكور
section-briefings = الإحاطات
section-undated = التاريخ { $missing }
section-year = { $year }، الشهر غير مذكور

# Stories, topics, publishers.
stories-title = القصص
stories-lead = { $n ->
    [zero] لا قصص في هذه المجموعة.
    [one] قصة واحدة في هذه المجموعة.
    [two] قصتان في هذه المجموعة.
    [few] { $n } قصص في هذه المجموعة.
    [many] { $n } قصة في هذه المجموعة.
   *[other] { $n } قصة في هذه المجموعة.
}
stories-alone = { $n ->
    [one] مقال واحد يروي قصة لا يرويها غيره.
    [two] مقالان يروي كل منهما قصة لا يرويها غيره.
    [few] { $n } مقالات يروي كل منها قصة لا يرويها غيره.
    [many] { $n } مقالاً يروي كل منها قصة لا يرويها غيره.
   *[other] { $n } مقال يروي كل منها قصة لا يرويها غيره.
}
stories-by-size = بحسب عدد المقالات
topics-title = الموضوعات
topics-none = لا مقال ولا إحاطة تحدد موضوعاً بعد.
topics-lead = { $n ->
    [zero] لا موضوعات.
    [one] موضوع واحد.
    [two] موضوعان.
    [few] { $n } موضوعات.
    [many] { $n } موضوعاً.
   *[other] { $n } موضوع.
}
publishers-title = الناشرون
publishers-none = لا يُعرف ناشر أي مقال بعد.
# $articles is `count-articles`: those whose publisher is known.
publishers-lead = { $n ->
    [zero] لا ناشرين
    [one] ناشر واحد
    [two] ناشران
    [few] { $n } ناشرين
    [many] { $n } ناشراً
   *[other] { $n } ناشر
}، { $articles }.
publishers-unknown = { $articles } من دون ناشر معروف.
publisher-unknown-title = الناشر غير معروف
by-name = بحسب الاسم
# $articles is `count-articles`.
group-lead = { $articles }، { $origins }.
group-empty = { $articles }.

# Long lists on several pages.
page-title = { $title }، الصفحة { $n }
pages = الصفحات
page-previous = الصفحة السابقة
page-next = الصفحة التالية
page-position = الصفحة { $n } من { $pages }

# Corrections.
corrections-title = التصويبات
corrections-none = لم يُصوَّب شيء بعد.
corrections-lead = { $n ->
    [one] تصويب واحد.
    [two] تصويبان، الأحدث أولاً.
    [few] { $n } تصويبات، الأحدث أولاً.
    [many] { $n } تصويباً، الأحدث أولاً.
   *[other] { $n } تصويب، الأحدث أولاً.
}
corrections-undated = بلا تاريخ
corrected-briefing = إحاطة
corrected-article = مقال مصدري

# Feeds. A reader shows these beside entries of other sites.
follow = تابِع هذه الصفحة عبر خلاصة
feed-title = { $title } – { $site }
feed-corrections = { $site }: التصويبات
feed-correction = تصويب: { $title }
feed-article = { $publisher }، { $day }
feed-author-missing = الكاتب: { $missing }
publisher-missing = الناشر: { $missing }
date-missing = التاريخ: { $missing }

# The page that is not there.
not-found-title = لا صفحة في هذا العنوان
not-found = لعل الصفحة نُقلت، أو لم تكن قط. انظر { $front } أو { $archive }.
front-page = الصفحة الرئيسية
the-archive = الأرشيف

# What a page says of itself where it has nothing else to say.
about-source = { $byline }. { $note }
about-site = إحاطات يقود كل قول فيها إلى مصدره
about-method = كيف يُحسب كل رقم في هذا الموقع، وما لا يستطيع أن يدل عليه
