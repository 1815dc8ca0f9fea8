# What is stated of an article outside its text: the line under its title, the list of facts, the analyst's grade.

# What is missing of the line under the title; $lacking is a list of `byline-lacking-field`.
byline-lacking = { $lacking }: { $why ->
    [not-stated] { not-stated }
    [not-annotated] { not-annotated }
   *[both] 기사에 표기가 없거나 아직 기록되지 않음
}
byline-lacking-field = { $field ->
    [publisher] 발행처
    [author] 작성자
   *[date] 날짜
}

# Terms of the list.
fact-title = 제목
fact-authors = 작성자
fact-publisher = 발행처
fact-published = 발행일
fact-updated = 갱신일
fact-address = 주소
fact-archived-copy = 보존본
fact-language = 언어
fact-licence = 라이선스
fact-entered = 수집일
fact-about = 다룬 대상
fact-topics = 주제
fact-held = 보유 여부
fact-file = 수집한 파일
fact-hash = 파일의 SHA-256
fact-handling = 취급 등급
fact-embargo = 엠바고 해제일
fact-kind = 자료 종류
fact-proximity = 근접성
fact-grade = 등급(Admiralty 체계)
fact-description = 설명
fact-limits = 한계
fact-machine-written = 기계 작성 여부

# Their values. $type is the type of a thing, as its annotation gives it.
about-typed = { $name }({ $type })
held-not = 보유하지 않음. { $path } 파일로만 알려져 있습니다.
file = { $path }, { $n }바이트
machine-written = { $said ->
    [no] 아니요(확인한 범위에서)
    [suspected] 의심됨
   *[declared] 예(기사에 밝힘)
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
grade = { $grade }({ $meaning })
grade-reliability = { $reliability ->
    [A] 전적으로 신뢰할 수 있음
    [B] 대체로 신뢰할 수 있음
    [C] 어느 정도 신뢰할 수 있음
    [D] 대체로 신뢰하기 어려움
    [E] 신뢰할 수 없음
   *[F] 신뢰도를 판단할 수 없음
}
grade-credibility = { $credibility ->
    [1] 다른 출처에서 확인됨
    [2] 사실일 개연성이 높음
    [3] 사실일 수 있음
    [4] 의심스러움
    [5] 사실일 개연성이 낮음
   *[6] 사실 여부를 판단할 수 없음
}
grade-given = 등급 { $grade }
grade-none = 등급 없음
grade-machine-suspected = 기계가 쓴 것으로 의심됨

# 출처의 종류와 가까움을 나타내는 말; 다른 말은 쓰인 그대로 둔다.
source-kind = { $kind ->
    [report] 보고서
    [study] 연구
    [assessment] 평가
    [white-paper] 백서
    [press-release] 보도 자료
    [statement] 성명
    [government-document] 정부 문서
    [document] 문서
    [transcript] 녹취록
    [law] 법률
    [web-page] 웹 페이지
    [blog-post] 블로그 글
    [news-report] 뉴스 기사
    [wire-report] 통신사 기사
    [explainer] 해설 기사
    [analysis] 분석
    [opinion] 기고
    [editorial] 사설
    [interview] 인터뷰
    [speech] 연설
    [statistics] 통계
   *[fact-check] 팩트 체크
}
source-proximity = { $proximity ->
    [primary] 1차 출처
    [secondary] 2차 출처
    [tertiary] 3차 출처
    [eyewitness] 목격자
    [first-hand] 직접 얻은 정보
    [second-hand] 전해 들은 정보
   *[the-party-itself] 당사자
}
