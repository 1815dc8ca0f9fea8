# The search page.

search-title = البحث
about-search = بحث في نصوص مقاطع المقالات كلها
search-lead = يبحث في كل مقاطع { $n ->
    [one] مقال واحد
    [two] مقالين
    [few] { $n } مقالات
    [many] { $n } مقالاً
   *[other] { $n } مقال
}. وفي { $archive } قائمتها بحسب التاريخ.
search-without = يحتاج البحث إلى JavaScript، وهي معطلة هنا. وفي { $archive } كل المقالات.
search-archive = الأرشيف
search-words = كلمات ترد في مقطع واحد
search-how = «الكلمات بين علامتي اقتباس» ترد متجاورة. والنجمة تنوب عن أي نهاية: { $example }.
search-example = نووي*
search-button = ابحث
search-narrow = تضييق البحث
search-any = الكل
search-more = عرض المزيد من المقالات
facet-passages = المقاطع

# What a facet offers. `facet` of browse.ftl adds how many articles that are.
publisher-not-stated = غير مذكور أو لم يُدوَّن بعد
story-of-its-own = قصة قائمة بذاتها
date-not-known = بلا تاريخ
passages-unique = هنا فقط: لا ترد في مقال آخر ولا تتكرر

# What the page says while it searches. Each # is a number that comes later: the first counts passages, the second
# articles, and “at least” stands before both where not everything was read. A paragraph has one number.
search-wait = جارٍ البحث …
search-found = عدد المقاطع: #، وعدد المقالات: #.
search-least = لا يقل عن{ " " }
search-yet = لم يُعثر على شيء حتى الآن، لكن لم يُقرأ كل شيء. وزر «{ search-more }» يواصل القراءة.
search-none = لا مقطع فيه هذه الكلمات كلها. والنجمة بعد الكلمة تجد أي نهاية لها.
search-failed = تعذر تحميل فهرس البحث. الصفحة المفتوحة من القرص قد لا يُسمح لها بتحميل شيء: والأرشيف المشار إليه أعلاه يعمل هناك. أما على الويب فأعد تحميل هذه الصفحة.
search-paragraph = الفقرة #
search-heading = عنوان
search-rest = مقاطع أخرى هناك: #.
