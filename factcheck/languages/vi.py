"""Vietnamese."""

from factcheck.languages import Calendar, Cues, Language, Measures, Numbers

NUMBERS = Numbers(decimal=",", group=".\u00a0 ")

CALENDAR = Calendar()

MEASURES = Measures()

CUES = Cues()

LANGUAGE = Language(
    tag="vi",
    name="Vietnamese",
    numbers=NUMBERS,
    calendar=CALENDAR,
    measures=MEASURES,
    cues=CUES,
    function_words=tuple(
        """
        của và là các có được trong cho đã với người không những một này khi để từ đến ở về ra
        như cũng tại vào năm theo trên sẽ nhiều đó sau hơn phải ngày đang việc lại bị nhưng
        còn nước thì làm trước mà rất hai đây ông bà số nhất tháng nay do qua chỉ vì nếu cùng
        hay thế giới nhà tỉnh thành phố công mới điều giữa khoảng triệu tỷ đồng phần trăm đầu
        cả nên lên gồm quốc gia tổng nghị hội sự tuy lớn cao thấp tăng giảm đạt xã huyện bốn
        sáu bảy tám chín mười bình quân ngoài riêng biết xuống dưới gần
        """.split()
    ),
    abbreviations=tuple(
        """
        TP Tp tp GS PGS TS ThS BS KS CN NSND NSƯT NGND TSKH LS KTS ĐH TX TT Ths Ts Gs Bs Ks St
        Mr Mrs Ms Dr Prof No tr VD vd v.v Đ/c đ/c Tr stt Co Ltd Inc ĐB ĐT QL Thg
        """.split()
    ),
    captions=(
        "Ảnh:",
        "Ảnh minh họa:",
        "Ảnh :",
        "Hình:",
        "Hình ảnh:",
        "Nguồn ảnh:",
        "Đồ họa:",
        "(Ảnh",
    ),
    furniture=(
        "Nguồn:",
        "Cập nhật:",
        "Cập nhật lúc …",
        "Đăng lúc …",
        "Xem thêm:",
        "Đọc thêm:",
        "Tin liên quan:",
        "Từ khóa:",
        "Bản quyền thuộc về …",
        "Chia sẻ",
        "Bình luận",
        "Lưu",
        "In bài viết",
        "Gửi email",
        "Sao chép liên kết",
        "Quảng cáo",
        "Xem thêm",
        "Đăng ký",
        "Tin liên quan",
    ),
)
