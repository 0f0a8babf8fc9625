package org.zhengxin.demo.city;

import java.util.List;
import org.zhengxin.demo.city.Words.Place;
import org.zhengxin.demo.city.Words.Trade;

/** Makes names (名称) in the style of Chinese registrations. */
final class Names {
    private static final List<String> COMPANY_ENDINGS =
            List.of("有限公司", "有限公司", "有限公司", "有限公司", "有限责任公司", "有限责任公司", "股份有限公司", "合伙企业（有限合伙）");

    private final Words words;
    private final String city;
    private final int[] brands;
    private final int[] surnames;
    private final int[] given;

    Names(Words words, String cityName) {
        this.words = words;
        this.city = cityName.substring(0, cityName.length() - 1);
        this.brands = words.brandCharacters().codePoints().toArray();
        this.surnames = words.surnames().codePoints().toArray();
        this.given = words.givenNames().codePoints().toArray();
    }

    String organisation(Form form, Place place, Trade trade, boolean local, Dice dice) {
        String seat = local ? city : place.name();
        String cityAndDistrict = local ? city + "市" + place.name() : place.name();
        return switch (form) {
            case ENTERPRISE -> company(seat, trade, dice);
            case BRANCH -> company(seat, trade, dice) + (local ? place.name() : city) + "分公司";
            case SOLE_TRADER -> cityAndDistrict + (dice.oneIn(3) ? surname(dice) + "记" : brand(dice)) + trade.word();
            case COOPERATIVE -> cityAndDistrict + brand(dice) + dice.pick(words.crops()) + "专业合作社";
            case INSTITUTION -> cityAndDistrict + brand(dice) + dice.pick(words.institutions());
            case SOCIETY -> cityAndDistrict + brand(dice) + dice.pick(words.societies());
            case PRIVATE_UNIT -> cityAndDistrict + brand(dice) + dice.pick(words.schools());
            case LAW_FIRM -> "河南" + brand(dice) + "律师事务所";
            case AGENCY -> throw new IllegalArgumentException("agencies have names of their own");
        };
    }

    /** Returns an invented person's name; it stands in registration data alone. */
    String person(Dice dice) {
        String name = surname(dice) + one(given, dice);
        return dice.oneIn(3) ? name : name + one(given, dice);
    }

    private String company(String seat, Trade trade, Dice dice) {
        String ending = dice.pick(COMPANY_ENDINGS);
        return switch (dice.below(20)) {
            case 0 -> brand(dice) + "（" + seat + "）" + trade.word() + ending;
            case 1 -> brand(dice) + "(" + seat + ")" + trade.word() + ending;
            case 2, 3 -> "河南" + brand(dice) + trade.word() + ending;
            case 4, 5 -> seat + "市" + brand(dice) + trade.word() + ending;
            default -> seat + brand(dice) + trade.word() + ending;
        };
    }

    private String brand(Dice dice) {
        int length = dice.oneIn(3) ? 3 : 2;
        StringBuilder brand = new StringBuilder();
        for (int i = 0; i < length; i++) {
            brand.append(one(brands, dice));
        }
        return dice.oneIn(200) ? dice.pick(words.rareCharacters()) + brand : brand.toString();
    }

    private String surname(Dice dice) {
        return one(surnames, dice);
    }

    private static String one(int[] characters, Dice dice) {
        return Character.toString(characters[dice.below(characters.length)]);
    }
}
