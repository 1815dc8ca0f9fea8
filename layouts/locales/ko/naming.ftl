# How pages name articles, passages, repeats, shared runs and verdicts: parts of sentences.

title-quoted = “{ $title }”
title-nested = ‘{ $title }’
title-with = { $title }({ $publisher })
this-article = 이 기사
# After ten articles named, with commas between them.
articles-more = { $shown } 외 { $more }건
other-articles = 그 밖의 기사 { $n }건

verdict = { $verdict ->
    [wholly-derived] 전체 파생
    [partially-derived] 부분 파생
   *[non-derived] 파생 아님
}

# Repeats inside an article: $again and $first are paragraphs as `repeat-place` names them.
repeat = { $again }에서 { $first } 내용을 { $exact ->
    [yes] 그대로
   *[no] 거의 그대로
} 되풀이
repeat-place = { $whole ->
    [yes] { $paragraphs }
   *[no] { $paragraphs } 일부
}

# What two articles share.
run-kind = { $kind ->
    [exact] 글자 그대로 일치
    [nearly] 거의 그대로 일치
    [quotation] 공통 인용문, 복제로 치지 않음
    [phrase] 공통 문구, 복제로 치지 않음
    [boilerplate] 정형문, 복제로 치지 않음
   *[reworded] 바꿔 쓴 대목, 복제로 치지 않음
}
run-words = 첫째 { $left }단어, 둘째 { words }
uncounted = { $kind ->
    [quotation] 공통 인용문 { words }
    [phrase] 공통 문구 { words }
    [boilerplate] 정형문 { words }
   *[reworded] 바꿔 쓴 대목 { words }
}
mark = { $kind ->
    [text] { $article } 기사와 공통
    [quotation] { $article } 기사와 공통 인용문
    [phrase] { $article } 기사와 공통 문구
    [boilerplate] { $article } 기사와 공통 정형문
   *[reworded] { $article } 기사의 내용을 다른 표현으로 씀
}

# Which of two articles appeared first, and what tells so.
order-unknown = 선후를 알 수 없음
order-this = 이 기사가 먼저 나옴
order-that = { $article } 기사가 먼저 나옴
order-because = { $order }({ $basis })
order-based-on = 다른 기사가 이를 바탕으로 했다고 명시됨
order-against-dates = 날짜와 어긋나지만 다른 기사가 이를 바탕으로 했다고 명시됨
order-published = { $day } 발행, 다른 기사는 { $other }
order-updated = { $day } 갱신, 다른 기사는 { $other } 발행

# Terms that tie articles to a story.
terms-hidden = 전문을 싣지 않는 기사와 이어진 용어 { $n }개는 밝히지 않습니다.
near-miss = { $outside }: { $inside } 기사와의 유사도 { NUMBER($likeness, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
near-miss-terms = { $outside }: { $inside } 기사와의 유사도 { NUMBER($likeness, minimumFractionDigits: 2, maximumFractionDigits: 2) }. 공통 용어: { $terms }.
near-miss-hidden = { $outside }: { $inside } 기사와의 유사도 { NUMBER($likeness, minimumFractionDigits: 2, maximumFractionDigits: 2) }. 공통 용어 { $n }개는 한쪽의 전문을 싣지 않으므로 밝히지 않습니다.
