package org.zhengxin.catalog.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.AmountUnit;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.Column;
import org.zhengxin.catalog.EnumValue;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.FieldType;
import org.zhengxin.catalog.Requirement;

/** Reads a kind's fields, each with the column that the newest form has for it. */
final class FieldReader {

    /**
     * A field as a file gives it.
     *
     * @param block where it stands
     * @param field the field
     * @param column its column in forms that have all columns
     */
    record Read(Block block, Field field, Column column) {}

    private final Library library;
    private final Set<Channel> kindChannels;

    FieldReader(Library library, Set<Channel> kindChannels) {
        this.library = library;
        this.kindChannels = kindChannels;
    }

    List<Read> read(Block kind) {
        List<Read> fields = new ArrayList<>();
        for (Block block : kind.blocks("fields")) {
            if (block.has("include")) {
                library.fieldSet(block, "include").forEach(included -> fields.add(field(included)));
                block.finish();
            } else {
                fields.add(field(block));
            }
        }
        return fields;
    }

    private Read field(Block block) {
        FieldType type = Values.required(block, "type", FieldType.class, FieldType.TEXT);
        Set<Channel> channels = Values.constants(block, "channels", Channel.class);
        Field field = new Field(
                block.text("code"),
                block.words(),
                type,
                Values.number(block, "max").orElse(null),
                Values.constant(block, "role", FieldRole.class).orElse(null),
                channels.isEmpty() ? kindChannels : channels,
                Values.flag(block, "free-text"),
                Values.flag(block, "multiple"),
                values(block));
        Column column = new Column(field, headers(block, field), unit(block, type), requirement(block));
        block.finish();
        return new Read(block, field, column);
    }

    private static List<EnumValue> values(Block block) {
        List<EnumValue> values = new ArrayList<>();
        for (Block value : block.blocks("values")) {
            values.add(new EnumValue(
                    value.find("value").orElseGet(() -> value.text("zh")),
                    value.words(),
                    value.list("aliases"),
                    Values.flag(value, "supplemented")));
            value.finish();
        }
        return values;
    }

    private static List<String> headers(Block block, Field field) {
        List<String> headers =
                new ArrayList<>(List.of(field.code(), field.label().zh()));
        headers.addAll(block.list("headers"));
        return headers;
    }

    /** Reads an amount column's unit, which must be declared: 0.2 in 万元 is 2,000 yuan. */
    static @Nullable AmountUnit unit(Block block, FieldType type) {
        AmountUnit unit = block.find("unit")
                .map(text -> switch (text) {
                    case "元" -> AmountUnit.YUAN;
                    case "万元" -> AmountUnit.TEN_THOUSAND_YUAN;
                    default -> {
                        block.problem("unit", "元 or 万元 is wanted here");
                        yield AmountUnit.YUAN;
                    }
                })
                .orElse(null);
        if ((unit != null) != (type == FieldType.AMOUNT)) {
            block.problem("amounts, and only they, declare a unit");
        }
        return unit;
    }

    static Requirement requirement(Block block) {
        if (block.block("required-when").isPresent()) {
            Block when = block.block("required-when").orElseThrow();
            Requirement requirement = new Requirement.When(when.text("field"), when.list("words"));
            when.finish();
            return requirement;
        }
        return Values.flag(block, "required") ? new Requirement.Always() : new Requirement.Voluntary();
    }
}
