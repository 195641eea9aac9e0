"""Sentences as news has them, in which nothing disagrees."""

from __future__ import annotations

import pytest

from factcheck.api import check
from factcheck.readers import source
from tests.extract.inference.checking import alarms, told


@pytest.mark.parametrize(
    ("tag", "kind", "text"),
    [
        ("vi", "weekday", "Cô Hoa sẽ tổ chức triển lãm lần thứ ba vào 12/5/2019 tại nhà văn hóa."),
        ("vi", "duration", "Chỉ tiêu lớp 10 năm học 2021-2022 của thị xã là 900 học sinh."),
        ("vi", "duration", "Xã báo cáo 3 năm thực hiện kế hoạch 5 năm 2011-2015 về trồng rừng."),
        ("vi", "duration", "Anh làm từ 7h sáng đến 11h trưa, rồi mất thêm hai tiếng để về nhà."),
        ("en", "repeated", "Four cars hit by lorry\n\nA lorry ran into three cars and one van in Lorne on Sunday. The cars were parked."),
        ("vi", "repeated", "60 người tìm kiếm 2 nạn nhân mất tích\n\nThi thể một trong 2 người mất tích tại thủy điện Sông Lam 3 đã được tìm thấy."),
        ("vi", "change", "Ông tụt từ vị trí 56 xuống vị trí 80 (giảm 24 bậc) trong danh sách."),
        ("vi", "change", "Kestrel 3 được cải tiến để đạt độ cao gấp đôi Kestrel 2 và có cảm biến mới."),
        ("vi", "change", "Quỹ chi thêm 300 đồng cho xăng (kỳ trước chi 700 đồng); 0 đồng cho dầu (kỳ trước chi 200 đồng)."),
        ("vi", "sum", "Ba tuyến gồm: đường vành đai (6 làn xe), đường ven hồ (4 làn xe), đường ven sông (nhìn sang khu 1, 2 làn xe)."),
        ("vi", "sum", "Trong số 40 người còn mất tích, tỉnh A Lưới còn 18 người, tỉnh Ba Chẽ vẫn còn 15 người. Tỉnh Cẩm Lộ còn 4 người, tỉnh Đông Hà còn 2 người."),
        ("vi", "change", "Bà gửi hơn 250 triệu đồng, phí đến 90.000 đồng, trong khi nơi khác chỉ thu 8.000 đồng."),
        ("vi", "list_count", "Đội bóng mạnh lên nhờ 3 yếu tố: sân tốt, người giỏi và người mê bóng."),
        ("vi", "list_count", "Nam trọ cùng hai đồng hương, là công nhân ở thị trấn Mori, tỉnh Kita, miền nam Nhật Bản."),
        ("vi", "list_count", "Lan là con thứ trong 3 người con của ông Bình và bà Cúc, là bạn thân của Đào và Mai."),
        ("vi", "percent", "Dự án xong gần 60% khối lượng, trong đó có 9 cầu, 45 trong số 50 trụ của các ga."),
        ("en", "percent", "Nearly 60% of the work is done, including 45 of the 50 piers of the bridge."),
        ("vi", "percent", "Tỷ lệ gặp cả 4 dấu hiệu là 0,03% số ca, tức khoảng 150 năm 1 ca."),
        ("vi", "sum", "Trong 60 người bị nêu tên, 31 người đã về nước, số còn lại đang ở Mỹ (14 người), Úc (8), Anh, Pháp, Bỉ (mỗi nước 2)."),
        ("vi", "sum", "Ba năm qua, cô thu 10 triệu tệ (35 tỷ đồng), 12 triệu tệ (41 tỷ đồng) và 25 triệu tệ (80 tỷ đồng). Tổng thu nhập gần 50 triệu tệ."),
        ("vi", "sum", "Dù 9 triệu khách của 6 hay 7 năm trước giảm xuống chỉ còn 4 triệu, đây là những khách giữ vai trò quan trọng."),
        ("vi", "percent", "Sáu tháng đầu năm có 26 vụ cháy rừng, so với cùng kỳ tăng 5 vụ (23,8%)."),
        ("vi", "repeated", "Tòa nghe 42 người làm chứng. Công tố viên nói 5 kẻ cầm đầu người Lorne đã bỏ trốn. Cả 5 người Lorne bị truy nã."),
        ("vi", "change", "Cà chua tuần trước giá 8.000 đồng nay lên 20.000 đồng, cải từ 23.000 đồng nay tăng lên 37.000 đồng."),
        ("vi", "change", "Số phòng tăng từ 96 phòng thành 150 phòng, giảm 30 phòng so với hiện trạng."),
        ("vi", "list_count", "Ban tổ chức phát quà tại 4 điểm: hai nhà kho phía đông, nhà văn hóa và nhà ga cũ."),
        ("vi", "product", "Mười tỉnh nhận quà, mỗi tỉnh được 200 suất, mỗi suất trị giá 2 triệu đồng, với tổng giá trị 4 tỷ đồng."),
        ("vi", "subset", "Khu đất số 640/18 Sao Mai (phường 2) đang bỏ trống."),
        ("vi", "subset", "Trong số 5 học sinh gặp nạn chiều 8-2, có 2 em vừa xuất viện."),
        ("vi", "change", "Doanh thu từ bò giảm mạnh từ 2.500 tỷ xuống 600 tỷ đồng, chiếm hơn 65% tổng doanh thu."),
    ],
)  # fmt: skip
def test_what_is_told_of_another_thing_accuses_nobody(tag: str, kind: str, text: str) -> None:
    assert not alarms(text, tag, kind)


def test_a_sum_that_an_unnumbered_truth_leaves_short_is_still_told() -> None:
    text = "Ủy ban nhận 180 đơn, duyệt 95 đơn, từ chối 62 đơn và còn lại 32 đơn đang xem xét."
    (one,) = told(text, "vi", "sum")
    assert one.verdict == "inconsistent"


def test_a_headline_that_no_second_figure_completes_is_still_told() -> None:
    text = "Five cars hit by lorry\n\nA lorry ran into three cars and one van in Lorne on Sunday."
    (one,) = told(text, "en", "repeated")
    assert one.verdict == "inconsistent"


def test_the_second_mayor_has_another_id_than_two_mayors() -> None:
    text = (
        "Mayor Ann Lowe met Mayor Tom Reed. Mayor Ann Lowe spoke. Of the 2 mayors, 3 mayors voted."
    )
    report = check(source(text, "news.txt"), language="en")
    names = [claim.id for claim in report.claims]
    assert len(names) == len(set(names))
