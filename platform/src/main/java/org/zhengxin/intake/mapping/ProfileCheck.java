package org.zhengxin.intake.mapping;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.zhengxin.catalog.AmountUnit;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Field;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.FieldType;
import org.zhengxin.catalog.Kind;
import org.zhengxin.foundation.code.PersonNumbers;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Says whether a profile can be saved (映射配置核对), however it was made: by the interface or on a page. */
@Component
public class ProfileCheck {
    private static final Pattern FIELD_CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final int LONGEST_NAME = 64;

    private final Catalogue catalogue;

    ProfileCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Returns the profile if it is sound.
     *
     * @throws ProblemException {@code BAD_PROFILE} or {@code PERSON_COLUMN}
     */
    public FeedProfile checked(
            String name,
            @Nullable String kindCode,
            @Nullable Map<String, String> givenColumns,
            @Nullable Map<String, String> givenUnits,
            @Nullable Map<String, String> givenConstants,
            @Nullable Map<String, Map<String, String>> givenWords) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw bad("名称应为 1 至 64 个字符。", "The name has 1 to 64 characters.");
        }
        Optional<Kind> kind = Optional.ofNullable(kindCode).flatMap(catalogue::kind);
        if (kind.isEmpty()) {
            throw bad("kind 不在目录中；见 /api/v1/kinds。", "kind is not in the catalogue; see /api/v1/kinds.");
        }
        Map<String, String> columns = Objects.requireNonNullElse(givenColumns, Map.of());
        Map<String, String> constants = Objects.requireNonNullElse(givenConstants, Map.of());
        Map<String, Map<String, String>> words = Objects.requireNonNullElse(givenWords, Map.of());
        requireText(
                Stream.of(List.of(name), columns.keySet(), constants.values()).flatMap(Collection::stream));
        requireWords(kind.get(), words);
        if (columns.isEmpty()) {
            throw bad("columns 为空：至少映射一列。", "columns is empty: map at least one column.");
        }
        requireFields(kind.get(), columns.values());
        columns.forEach((header, field) -> requireNoPerson(kind.get(), header, field));
        requireFields(kind.get(), constants.keySet());
        if (!constants.values().stream()
                .allMatch(value -> PersonNumbers.mask(value).isClean())) {
            throw bad("常量不得是个人证件号码、电话号码。", "No constant is a number of a person.");
        }
        Map<String, AmountUnit> units = new LinkedHashMap<>();
        Objects.requireNonNullElse(givenUnits, Map.<String, String>of())
                .forEach((field, unit) -> units.put(amountField(kind.get(), field), unit(unit)));
        return new FeedProfile(name, kind.get().code(), columns, units, constants, words);
    }

    private static void requireFields(Kind kind, Iterable<String> codes) {
        for (String code : codes) {
            if (kind.field(code).isEmpty()) {
                String named = FIELD_CODE.matcher(code).matches() ? code : "?";
                throw bad(
                        "信息项代码 " + named + " 不属于该类型；见 /api/v1/kinds。",
                        "The field code " + named + " does not belong to the kind; see /api/v1/kinds.");
            }
        }
    }

    /** A word of the sender means a value of the field's list; what persons are called is nobody's to change. */
    private static void requireWords(Kind kind, Map<String, Map<String, String>> words) {
        requireFields(kind, words.keySet());
        words.forEach((code, meanings) -> {
            Field field = kind.field(code).orElseThrow();
            requireText(Stream.concat(meanings.keySet().stream(), meanings.values().stream()));
            if (field.role() == FieldRole.SUBJECT_CATEGORY) {
                throw bad(
                        "行政相对人类别不能换词：自然人的行必须认得出来。",
                        "The category of the subject takes no other words: rows about persons must be recognised.");
            }
            if (field.type() != FieldType.ENUM
                    || !meanings.values().stream()
                            .allMatch(value -> field.value(value).isPresent())) {
                throw bad(
                        "words 只能把本单位的词对应到代码表中的取值：" + field.label().zh() + "。",
                        "words map your own words to values of the field's list: "
                                + field.label().en() + ".");
            }
        });
    }

    /** Half a character or a control character is in no file's header and in no value. */
    private static void requireText(Stream<String> texts) {
        if (texts.anyMatch(text -> text.chars().anyMatch(Character::isISOControl)
                || text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE))) {
            throw bad(
                    "名称、表头和常量不得含控制字符或不完整的字符。",
                    "Names, headers and constants hold no control characters and no halves of characters.");
        }
    }

    /** A column about natural persons fills no field, whatever it is called, but for registration's representative. */
    private void requireNoPerson(Kind kind, String header, String code) {
        boolean representative = kind.field(code)
                .filter(field -> field.role() == FieldRole.LEGAL_REPRESENTATIVE)
                .isPresent();
        if (catalogue.isPersonHeader(header) && !representative) {
            throw new ProblemException(
                    "PERSON_COLUMN",
                    HttpStatus.BAD_REQUEST,
                    Text.of(
                            "有表头是个人信息列，不能映射。",
                            "One of the headers is a column about natural persons; it cannot be mapped."));
        }
    }

    private static String amountField(Kind kind, String code) {
        if (kind.field(code).filter(field -> field.type() == FieldType.AMOUNT).isEmpty()) {
            throw bad("units 只能用于金额项。", "units are for amount fields alone.");
        }
        return code;
    }

    private static AmountUnit unit(String name) {
        List<String> names = Arrays.stream(AmountUnit.values()).map(Enum::name).toList();
        if (!names.contains(name)) {
            throw bad(
                    "金额单位应为 " + String.join("、", names) + "。",
                    "An amount's unit is one of " + String.join(", ", names) + ".");
        }
        return AmountUnit.valueOf(name);
    }

    private static ProblemException bad(String zh, String en) {
        return new ProblemException("BAD_PROFILE", HttpStatus.BAD_REQUEST, Text.of(zh, en));
    }
}
