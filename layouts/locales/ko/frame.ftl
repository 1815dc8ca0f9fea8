# What stands around every page.

skip = 본문으로 건너뛰기
navigation = 사이트 메뉴
nav-latest = 최신
nav-stories = 사안
nav-claims = 주장
nav-topics = 주제
nav-publishers = 발행처
nav-archive = 아카이브
nav-method = 방법
nav-search = 검색
nav-corrections = 정정

footer-data = 데이터:
footer-promise = 모든 서술은 근거가 된 대목으로 이어지고, 모든 기사에는 무엇이 되풀이된 내용인지 적혀 있습니다.
footer-method = 계산 방법
atom-feed = Atom 피드
json-feed = JSON 피드
