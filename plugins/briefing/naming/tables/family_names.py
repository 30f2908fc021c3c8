"""Words and endings by which family names are told. The law: closed lists, nobody's own name."""

from __future__ import annotations

import re

from briefing.naming.tables.lexicon import listed

FAMILY_FIRST = listed(
    """
    Xi Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Gao Lin Luo Zheng
    Liang Xie Song Tang Deng Han Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye
    Cheng Wei Su Lu Ding Ren Yao Shen Zhong Cui Tan Wen Bo Hua Mao Kim Park Lee Choi Chung Jung
    Kang Cho Yoon Jang Lim Oh Seo Shin Kwon Hwang Ahn Yoo Hong Moon Roh Ban Nguyen Tran Le Pham
    Hoang Phan Vu Vo Dang Bui Lo Zou Kwan Yuen Fung Mak Poon Tam Ip Yip Lui Siu Tse Chiu Hui
    Leong Tsui Shum Szeto Mok Pang Ching Chu Qin Qian Qiu Jia Xue Hou Bai Meng Shi Gong Shao
    Tao Fang Xiong Lai Hsu Hsieh Chiang Chang Kuo Tseng Yeh Chou Ko Soong Bae Baek Jeon Jeong
    Ryu Yun Heo Koo Noh Pak Ri Dinh Trinh Luu Do Ho Ngo Duong Ly Truong Kwok Leung Cheung Wong
    Chan Lam Ng Chow Lau Yeung Tsang Tung Tsai Hun
    """
)
"""Family names that stand before the given name: Chinese, Korean, Vietnamese, Khmer."""

_ENDING = re.compile(
    r"[A-Z][^\W\d_]{2,}(?:yan|shvili|adze|idze|enko|chuk|[aeiou]rov|[a-z]ov|[a-z]ev|ova|eva|vsky|nsky"
    r"|rsky|lsky|wski|nski|rski|cki|ovi[cć]|evi[cć]|ovich|evich|escu|poulos|akis|idis|o[gğ]lu|zadeh"
    r"|zade|nejad|ullah|ullayev|sson|[^\W\d_]+d[oó]ttir|amoto|umoto|oyama|uyama|gawa|kawa|amura|imura|shita"
    r"|hashi|guchi|tanabe|wicz|czyk|swamy|swami|nathan)"
)
SHORTEST = 6


def ends_as_family_name(word: str) -> bool:
    """``Mirzoyan``, ``Rodionov``, ``Takahashi``: built as family names are, in their languages."""
    return len(word) >= SHORTEST and _ENDING.fullmatch(word) is not None
