# What is stated of an article outside its text: the line under its title, the list of facts, the analyst's grade.

# What is missing of the line under the title; $lacking is a list of `byline-lacking-field`.
byline-lacking = { $lacking }: { $why ->
    [not-stated] { not-stated }
    [not-annotated] { not-annotated }
   *[both] غير مذكور أو لم يُدوَّن بعد
}
byline-lacking-field = { $field ->
    [publisher] الناشر
    [author] الكاتب
   *[date] التاريخ
}

# Terms of the list.
fact-title = العنوان
fact-authors = { $n ->
    [one] الكاتب
    [two] الكاتبان
    [few] الكُتّاب
    [many] الكُتّاب
   *[other] الكُتّاب
}
fact-publisher = الناشر
fact-published = تاريخ النشر
fact-updated = تاريخ التحديث
fact-address = الرابط
fact-archived-copy = نسخة مؤرشفة
fact-language = اللغة
fact-licence = الترخيص
fact-entered = دخل المجموعة في
fact-about = يتناول
fact-topics = الموضوعات
fact-held = محفوظ
fact-file = الملف كما ورد
fact-hash = بصمة SHA-256 للملف
fact-handling = قيود التداول
fact-embargo = محظور نشره حتى
fact-kind = نوع المصدر
fact-proximity = القرب من الحدث
fact-grade = الدرجة (سلم الأدميرالية)
fact-description = الوصف
fact-limits = حدود المصدر
fact-machine-written = كتبته آلة

# Their values. $type is the type of a thing, as its annotation gives it.
about-typed = { $name } ({ $type })
held-not = لا. يُعرف من { $path } وحده.
# The path stands last, so that the number is not read as part of it.
file = { $n ->
    [one] بايت واحد
    [two] بايتان
    [few] { $n } بايتات
    [many] { $n } بايتاً
   *[other] { $n } بايت
}، { $path }
machine-written = { $said ->
    [no] لا، في حدود ما فُحص
    [suspected] مشتبه في ذلك
   *[declared] نعم، كما يذكر المقال
}

# What somebody noted or corrected, with its date and who it was, as far as given.
note-dated = { $dated ->
    [yes] { $date }:{ " " }
   *[no] {""}
}{ $text }{ $signed ->
    [yes] { " " }({ $by })
   *[no] {""}
}

# The grade of the Admiralty code: a letter for the source, a digit for the information, and what they mean.
grade = { $grade } ({ $meaning })
grade-reliability = { $reliability ->
    [A] موثوق تماماً
    [B] موثوق عادة
    [C] موثوق إلى حد ما
    [D] غير موثوق عادة
    [E] غير موثوق
   *[F] يتعذر الحكم على موثوقيته
}
grade-credibility = { $credibility ->
    [1] تؤكده مصادر أخرى
    [2] صحيح على الأرجح
    [3] محتمل الصحة
    [4] مشكوك في صحته
    [5] مستبعد
   *[6] يتعذر الحكم على صحته
}
grade-given = الدرجة { $grade }
grade-none = بلا درجة
grade-machine-suspected = يُشتبه في أن آلة كتبته

# كلمات المؤلفين لنوع المصدر وقربه؛ وما عداها يبقى كما كُتب.
source-kind = { $kind ->
    [report] تقرير
    [study] دراسة
    [assessment] تقييم
    [white-paper] ورقة بيضاء
    [press-release] بيان صحفي
    [statement] بيان
    [government-document] وثيقة حكومية
    [document] وثيقة
    [transcript] نص مفرّغ
    [law] قانون
    [web-page] صفحة ويب
    [blog-post] تدوينة
    [news-report] خبر
    [wire-report] خبر وكالة أنباء
    [explainer] مقال تفسيري
    [analysis] تحليل
    [opinion] مقال رأي
    [editorial] افتتاحية
    [interview] مقابلة
    [speech] خطاب
    [statistics] إحصاءات
   *[fact-check] تدقيق حقائق
}
source-proximity = { $proximity ->
    [primary] مصدر أولي
    [secondary] مصدر ثانوي
    [tertiary] مصدر من الدرجة الثالثة
    [eyewitness] شاهد عيان
    [first-hand] معلومات مباشرة
    [second-hand] معلومات منقولة
   *[the-party-itself] الجهة المعنية نفسها
}
