package org.zhengxin.catalog.load;

import java.util.List;
import java.util.Map;
import org.zhengxin.catalog.Codes;
import org.zhengxin.catalog.Column;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.FieldType;
import org.zhengxin.catalog.Template;

/** Checks that a version of a form can be recognised and read without guessing. */
final class TemplateChecks {

    private final Block block;
    private final Template template;
    private final List<FieldReader.Read> fields;

    TemplateChecks(Block block, Template template, List<FieldReader.Read> fields) {
        this.block = block;
        this.template = template;
        this.fields = fields;
    }

    void run() {
        template.clashingHeaders().forEach(header -> block.problem("two columns accept the header “" + header + "”"));
        if (template.recognisedBy().isEmpty()) {
            block.problem("no recognised-by is given");
        }
        for (String code : template.recognisedBy()) {
            if (fields.stream().noneMatch(read -> hasColumn(read.field(), code))) {
                block.problem("recognised-by", "the form has no column for “" + code + "”");
            }
        }
        for (Column column : template.columns()) {
            if (column.headers().isEmpty()) {
                block.problem("a column has no headers");
            }
        }
        codes(template.codes());
    }

    private boolean hasColumn(Field field, String code) {
        return field.code().equals(code) && template.column(field).isPresent();
    }

    private void codes(Codes codes) {
        needs(FieldRole.STATUS, "status", codes.status());
        needs(FieldRole.SUBJECT_CATEGORY, "category", codes.category());
        needs(FieldRole.SEVERITY_DECLARED, "severity", codes.severity());
        needs(FieldRole.SIMPLE_PROCEDURE, "truth", codes.truth());
        needs(FieldRole.FINALITY, "finality", codes.finality());
        needs(FieldRole.CHANNEL_LIMIT, "channel-limit", codes.channelLimit());
    }

    /** A coded column is either listed as an enumeration as well or read by its codes alone; the codes must be there. */
    private void needs(FieldRole role, String key, Map<String, ?> codes) {
        boolean present = fields.stream()
                .map(FieldReader.Read::field)
                .filter(field -> field.role() == role && field.type() != FieldType.AMOUNT)
                .anyMatch(field -> template.column(field).isPresent());
        if (present && codes.isEmpty()) {
            block.problem("the form has a column of the role " + role.label() + " and no codes." + key);
        }
    }
}
