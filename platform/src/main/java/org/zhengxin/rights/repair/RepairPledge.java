package org.zhengxin.rights.repair;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.zhengxin.catalog.RepairProcedure;
import org.zhengxin.record.RepairStanding;
import org.zhengxin.web.Language;

/** The pledge letter (信用修复承诺书) as an organisation signs it: the catalogue's text, with who signs about what on which day. */
record RepairPledge(String text) {

    static RepairPledge of(
            RepairProcedure procedure,
            RepairStanding record,
            String name,
            String code,
            LocalDate day,
            Language language) {
        String about = record.authorityName() + " " + record.documentNumber();
        return new RepairPledge(
                switch (language) {
                    case ZH ->
                        procedure.pledge().zh() + "\n\n申请修复的决定：" + about.strip() + "\n承诺单位：" + name + "（" + code
                                + "）\n承诺日期：" + day;
                    case EN ->
                        procedure.pledge().en() + "\n\nDecision to be repaired: " + about.strip() + "\nPledged by: "
                                + name + " (" + code + ")\nDay: " + day;
                });
    }

    /** Returns SHA-256 of the text in UTF-8, in hexadecimal. */
    String sha256() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java lacks SHA-256", impossible);
        }
    }
}
