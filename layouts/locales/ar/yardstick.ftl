# Likelihood and confidence: the terms of the yardsticks ICD 203 and PHIA, as a judgement is marked with them.

likelihood-term = { $term ->
    [almost-no-chance] شبه معدوم الاحتمال
    [remote] ضئيل الاحتمال
    [remote-chance] احتمال ضئيل
    [very-unlikely] مستبعد جداً
    [highly-unlikely] مستبعد بشدة
    [highly-improbable] مستبعد إلى حد بعيد
    [unlikely] غير مرجّح
    [improbable] مستبعد
    [improbably] على نحو مستبعد
    [realistic-possibility] احتمال واقعي
    [roughly-even-chance] متكافئ الاحتمالين تقريباً
    [roughly-even-odds] متساوي الكفتين تقريباً
    [likely] مرجّح
    [probable] راجح
    [probably] على الأرجح
    [very-likely] مرجّح جداً
    [highly-likely] مرجّح بشدة
    [highly-probable] راجح إلى حد بعيد
    [almost-certain] شبه مؤكد
    [almost-certainly] من شبه المؤكد
    [nearly-certain] شبه محقق
    [nearly-certainly] من شبه المحقق
   *[other] { $term }
}
likelihood-range = من { $least } إلى { $most }%
confidence-level = { $level ->
    [low] منخفضة
    [moderate] متوسطة
    [high] عالية
   *[other] { $level }
}
