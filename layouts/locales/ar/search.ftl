# The search page.

search-title = البحث
about-search = بحث في نصوص فقرات جميع المقالات
search-lead = { $n ->
    [one] يبحث في كل فقرة من مقال واحد. { $archive } يعرضه بحسب التاريخ.
    [two] يبحث في كل فقرة من مقالين. { $archive } يعرضهما بحسب التاريخ.
    [few] يبحث في كل فقرة من { $n } مقالات. { $archive } يعرضها بحسب التاريخ.
    [many] يبحث في كل فقرة من { $n } مقالاً. { $archive } يعرضها بحسب التاريخ.
   *[other] يبحث في كل فقرة من { $n } مقال. { $archive } يعرضها بحسب التاريخ.
}
search-without = البحث يحتاج إلى JavaScript، وهي معطّلة هنا. { $archive } يضم كل المقالات.
search-archive = الأرشيف
search-words = كلمات ترد في فقرة واحدة
search-how = الكلمات بين علامتي تنصيص (“هكذا”) ترد متجاورة. والنجمة تقوم مقام أي نهاية: { $example }.
search-example = نوو*
search-button = ابحث
search-narrow = تضييق البحث
search-any = الكل
search-more = عرض مقالات أخرى
facet-passages = الفقرات

# What a facet offers. `facet` of browse.ftl adds how many articles that are.
publisher-not-stated = غير مذكور أو لم يُسجَّل بعد
story-of-its-own = قصة قائمة بذاتها
date-not-known = من دون تاريخ
passages-unique = هنا فقط: لا ترد في مقال آخر ولا تتكرر

# What the page says while it searches. Each # is a number that comes later: the first counts passages, the second
# articles, and “at least” stands before both where not everything was read. A paragraph has one number.
search-wait = جارٍ البحث …
search-found = الفقرات التي عُثر عليها: #، في مقالات عددها: #.
search-least = ما لا يقل عن{ " " }
search-none = لا توجد فقرة تضم هذه الكلمات كلها.
search-failed = تعذّر تحميل فهرس البحث. الصفحة المفتوحة من القرص لا يُسمح لها بتحميل شيء: يعمل هناك الأرشيف، ورابطه أعلاه. وعلى الويب أعد تحميل هذه الصفحة.
search-paragraph = الفقرة #
search-heading = عنوان
