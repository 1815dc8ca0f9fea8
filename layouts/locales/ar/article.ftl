# The page of an article: its frame, its text with marks, how it is sourced, and what rests on it.

article-kicker = مقال مصدري
article-text = المقال
article-statements = أقوال تستند إليه
article-uncited = لا إحاطة تستشهد بهذا المقال.
article-claims = إفادات وردت فيه
article-sourcing = إلى من تُنسب أقواله
article-sourcing-note = مستدل عليها من اللفظ وحده، وتُحصى مرة واحدة حيث يكرر المقال نفسه: وقائع لا أحكام.
article-sourcing-link = كيف يُستدل عليها
article-facts = المعروف عنه
article-notes = ملاحظات المحلل

# Where its title comes from, if not from its annotation.
title-basis = { $basis ->
    [heading] العنوان أول عنوان في نص المقال.
    [title-element] العنوان عنوان صفحة الويب كما وردت.
    [first-line] العنوان السطر الأول من المقال.
   *[file-name] لا عنوان مذكور: هذا اسم الملف.
}

# Before the text: what of it is not published, and what was left out.
text-excerpt = لا يُنشر من النص إلا الجمل المستشهد بها أو التي تسند إفادة.
text-not-held = هذا المصدر معروف لكنه غير محفوظ: في المجموعة بطاقته وحدها، ولا نص يُراجَع.
text-not-published = لا يُنشر هنا نص هذا المقال، بل الإحالة إليه وحدها.
text-removed = حُذف من المقال كما ورد: { $removed }.
text-removed-kind = { $kind ->
    [control-character] { $n ->
        [one] محرف تحكم واحد
        [two] محرفا تحكم
        [few] { $n } محارف تحكم
        [many] { $n } محرف تحكم
       *[other] { $n } محرف تحكم
    }
    [fallback-text] { $n ->
        [one] نص بديل واحد
        [two] نصان بديلان
        [few] { $n } نصوص بديلة
        [many] { $n } نصاً بديلاً
       *[other] { $n } نص بديل
    }
    [form] { $n ->
        [one] استمارة واحدة
        [two] استمارتان
        [few] { $n } استمارات
        [many] { $n } استمارة
       *[other] { $n } استمارة
    }
    [form-field] { $n ->
        [one] حقل إدخال واحد
        [two] حقلا إدخال
        [few] { $n } حقول إدخال
        [many] { $n } حقل إدخال
       *[other] { $n } حقل إدخال
    }
    [formula] { $n ->
        [one] صيغة رياضية واحدة
        [two] صيغتان رياضيتان
        [few] { $n } صيغ رياضية
        [many] { $n } صيغة رياضية
       *[other] { $n } صيغة رياضية
    }
    [frame] { $n ->
        [one] إطار واحد
        [two] إطاران
        [few] { $n } أطر
        [many] { $n } إطاراً
       *[other] { $n } إطار
    }
    [hidden-text] { $n ->
        [one] نص مخفي واحد
        [two] نصان مخفيان
        [few] { $n } نصوص مخفية
        [many] { $n } نصاً مخفياً
       *[other] { $n } نص مخفي
    }
    [image] { $n ->
        [one] صورة واحدة
        [two] صورتان
        [few] { $n } صور
        [many] { $n } صورة
       *[other] { $n } صورة
    }
    [link] { $n ->
        [one] رابط واحد
        [two] رابطان
        [few] { $n } روابط
        [many] { $n } رابطاً
       *[other] { $n } رابط
    }
    [media] { $n ->
        [one] ملف وسائط واحد
        [two] ملفا وسائط
        [few] { $n } ملفات وسائط
        [many] { $n } ملف وسائط
       *[other] { $n } ملف وسائط
    }
    [navigation] { $n ->
        [one] قائمة تصفح واحدة
        [two] قائمتا تصفح
        [few] { $n } قوائم تصفح
        [many] { $n } قائمة تصفح
       *[other] { $n } قائمة تصفح
    }
    [ruby-annotation] { $n ->
        [one] حاشية نطق واحدة
        [two] حاشيتا نطق
        [few] { $n } حواشي نطق
        [many] { $n } حاشية نطق
       *[other] { $n } حاشية نطق
    }
    [script] { $n ->
        [one] نص برمجي واحد
        [two] نصان برمجيان
        [few] { $n } نصوص برمجية
        [many] { $n } نصاً برمجياً
       *[other] { $n } نص برمجي
    }
    [style] { $n ->
        [one] ورقة أنماط واحدة
        [two] ورقتا أنماط
        [few] { $n } أوراق أنماط
        [many] { $n } ورقة أنماط
       *[other] { $n } ورقة أنماط
    }
   *[template] { $n ->
        [one] قالب واحد
        [two] قالبان
        [few] { $n } قوالب
        [many] { $n } قالباً
       *[other] { $n } قالب
    }
}

# In place of passages that are not published.
text-omitted = { $n ->
    [one] مقطع واحد غير منشور.
    [two] مقطعان غير منشورين.
    [few] { $n } مقاطع غير منشورة.
    [many] { $n } مقطعاً غير منشور.
   *[other] { $n } مقطع غير منشور.
}
# Over passages that are folded; $repeat is `repeat` of naming.ftl.
text-folded = { $repeat } ({ words })

# What is read out before a marked run; `mark` of naming.ftl names the article that has it too.
mark-boilerplate = { $n ->
    [zero] نص نمطي
    [one] نص نمطي يرد في مقال واحد
    [two] نص نمطي يرد في مقالين
    [few] نص نمطي يرد في { $n } مقالات
    [many] نص نمطي يرد في { $n } مقالاً
   *[other] نص نمطي يرد في { $n } مقال
}
mark-repeated = تكرار لما في { $place }
# What the marks in the text mean that carry no word of their own.
mark-key = { $kind ->
    [shared] وارد في مقالات أخرى أيضاً
    [repeated] مكرر في الداخل
   *[quoted] مقتبس في قول أو إفادة
}
# The link behind a run that many articles have too: how many are not linked there.
mark-more = { $n ->
    [two] مقالان آخران
    [few] { $n } مقالات أخرى
    [many] { $n } مقالاً آخر
   *[other] { $n } مقال آخر
}
# What is seen before a run that does not count as copied, in square brackets.
mark-shown = { $kind ->
    [quotation] اقتباس
    [phrase] عبارة
    [boilerplate] نص نمطي
   *[reworded] صياغة أخرى
}

# The statements of briefings that rest on the article, or on a passage of it.
rests-label = يستند إليه
rests-in = في { $briefing }
rests-statement = { $words }، { $place }
rests-on = { $words } ({ $place }) يستند إلى { $passages }
rests-on-whole = المقال بكامله
# A list of these, parted by semicolons, in `used-in`; $places is a list of paragraphs.
used-in = مواضع الاستشهاد: { $uses }
used-in-briefing = { $briefing }، { $places }

# How it is sourced, told by the wording alone. $shown is a list of `sourcing-place`, $further one of paragraphs.
sourcing-term = { $kind ->
    [vague] منسوب إلى من لم يُسمَّ
    [named] منسوب بالاسم
    [figures] الأرقام
   *[quotations] الاقتباسات
}
sourcing-none = لا شيء
sourcing-hidden = { sourcing-count }، في نص لا يُنشر كاملاً
sourcing-found = { sourcing-count }: { $shown }{ $more ->
    [yes] ؛ وغيرها في { $further }
   *[no] {""}
}
sourcing-place = { $words } ({ $place })
sourcing-count = { $kind ->
    [figures] { $n ->
        [one] رقم واحد
        [two] رقمان
        [few] { $n } أرقام
        [many] { $n } رقماً
       *[other] { $n } رقم
    }
    [quotations] { $n ->
        [one] اقتباس واحد
        [two] اقتباسان
        [few] { $n } اقتباسات
        [many] { $n } اقتباساً
       *[other] { $n } اقتباس
    }
   *[passages] { $n ->
        [one] مقطع واحد
        [two] مقطعان
        [few] { $n } مقاطع
        [many] { $n } مقطعاً
       *[other] { $n } مقطع
    }
}
