# What stands around every page.

skip = انتقل إلى المحتوى
navigation = الموقع
nav-latest = الأحدث
nav-stories = القصص
nav-claims = الإفادات
nav-topics = الموضوعات
nav-publishers = الناشرون
nav-archive = الأرشيف
nav-method = المنهجية
nav-search = البحث
nav-corrections = التصويبات

footer-data = البيانات:
footer-promise = كل قول يقود إلى المقطع الذي يسنده، وكل مقال يبيّن ما يكرره.
footer-method = كيف يُحسب ذلك
atom-feed = خلاصة Atom
json-feed = خلاصة JSON
