package org.zhengxin.opendata.bulk;

import org.zhengxin.web.Text;

/**
 * A column of a file (数据列).
 *
 * @param code the member in JSON Lines
 * @param label the header in CSV, Chinese and English
 * @param type {@code text}, {@code date}, {@code date-time}, {@code amount} in yuan, {@code integer}, {@code enum} or
 *     {@code code}
 */
public record Column(String code, Text label, String type) {

    static Column of(String code, String zh, String en, String type) {
        return new Column(code, Text.of(zh, en), type);
    }

    String header() {
        return label.zh() + " " + label.en();
    }
}
