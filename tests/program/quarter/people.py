"""A made-up clientele, the same for the same seed: customers, their units, and what they say."""
import datetime

SURNAMES, GIVEN = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何", "安柏晨丹恩帆歌禾佳可岚明宁朋晴若诗桐文晓雅远知"
PRODUCTS = ("WM-100", "OV-7", "FR-50", "AC-35", "WH-60")
SUBJECTS = ("洗衣机漏水", "冰箱不制冷", "插座处冒烟", "机器无法启动", "请问滤网如何清洗", "投诉安装师傅", "建议增加静音模式", "噪音很大")
PROBLEMS = ("门封松动", "又漏水了", "遥控失灵", "噪音比以前大")


class Clientele:
    def __init__(self, random, first, last, assets):
        self.customers, self.assets = [], []
        for number in range(1, assets * 4 // 5 + 1):
            tier = "vip" if random.random() < 0.08 else "regular"
            birthday = ""
            if tier == "vip":
                birthday = str(datetime.date(1960 + number % 40, 1, 1) + datetime.timedelta(int(random.random() * 366)))
            name = SURNAMES[number % len(SURNAMES)] + GIVEN[number // 7 % len(GIVEN)] + GIVEN[number % len(GIVEN)]
            phone = f"139{number * 7919 % 100_000_000:08d}" if random.random() < 0.95 else ""
            self.customers.append({"id": number, "name": name, "phone": phone, "email": f"k{number}@example.com",
                                   "tier": tier, "birthday": birthday})
        days = (last - first).days + 1
        for number in range(assets):
            owner = self.customers[int(random.random() * len(self.customers))]
            self.assets.append({"serial": f"SN{number:05d}", "product": PRODUCTS[number % len(PRODUCTS)], "owner": owner,
                                "delivered": first + datetime.timedelta(number * days // assets)})

    def customer_rows(self):
        yield "name,phone,email,tier,birthday"
        for each in self.customers:
            yield ",".join(str(each[key]) for key in ("name", "phone", "email", "tier", "birthday"))

    def asset_rows(self, before):
        yield "serial,product,email,delivered"
        for each in self.assets:
            if each["delivered"] < before:
                yield f"{each['serial']},{each['product']},{each['owner']['email']},{each['delivered']}"

    def delivered_on(self, day):
        return [each for each in self.assets if each["delivered"] == day]
