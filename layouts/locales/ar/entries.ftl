# Lines of listings: what stands under the title of an article or a briefing.

entry-not-held = غير محفوظ
entry-no-text = بلا نص
# $parts is a list of `entry-part`.
entry-account = { words }: { $parts }
entry-part = { $kind ->
    [unique] { $archived ->
        [yes] { $n ->
            [1] واحدة لا ترد في مقال آخر في هذا الموقع
            [2] اثنتان لا تردان في مقال آخر في هذا الموقع
           *[other] { $n } لا ترد في مقال آخر في هذا الموقع
        }
       *[no] { $n ->
            [1] واحدة هنا فقط
            [2] اثنتان هنا فقط
           *[other] { $n } هنا فقط
        }
    }
    [archived] { $n ->
        [1] منها واحدة سبق نشرها (الأرشيف)
        [2] منها اثنتان سبق نشرهما (الأرشيف)
       *[other] منها { $n } سبق نشرها (الأرشيف)
    }
    [shared] { $n ->
        [1] واحدة مشتركة
        [2] اثنتان مشتركتان
       *[other] { $n } مشتركة
    }
   *[repeated] { $n ->
        [1] واحدة مكررة في الداخل
        [2] اثنتان مكررتان في الداخل
       *[other] { $n } مكررة في الداخل
    }
}
# Where all its words are of one kind.
entry-whole = { words }، { $kind ->
    [unique] { $n ->
        [1] هنا فقط
       *[other] كلها هنا فقط
    }
    [shared] { $n ->
        [1] مشتركة
       *[other] كلها مشتركة
    }
   *[repeated] { $n ->
        [1] مكررة في الداخل
       *[other] كلها مكررة في الداخل
    }
}
entry-references = { $n ->
    [zero] لا مراجع
    [one] مرجع واحد
    [two] مرجعان
    [few] { $n } مراجع
    [many] { $n } مرجعاً
   *[other] { $n } مرجع
} إلى { $articles ->
    [zero] أي مقال
    [one] مقال واحد
    [two] مقالين
    [few] { $articles } مقالات
    [many] { $articles } مقالاً
   *[other] { $articles } مقال
}
