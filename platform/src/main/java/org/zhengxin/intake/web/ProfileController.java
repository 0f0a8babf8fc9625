package org.zhengxin.intake.web;

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
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.access.Caller;
import org.zhengxin.catalog.AmountUnit;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.FieldRole;
import org.zhengxin.catalog.FieldType;
import org.zhengxin.catalog.Kind;
import org.zhengxin.intake.mapping.FeedProfile;
import org.zhengxin.intake.mapping.FeedProfiles;
import org.zhengxin.web.Listing;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** An agency's feed profiles over HTTP (映射配置接口): its own headers, mapped once. */
@RestController
@RequestMapping("/api/v1/profiles")
class ProfileController {
    private static final Pattern FIELD_CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final int LONGEST_NAME = 64;

    private final FeedProfiles profiles;
    private final Catalogue catalogue;
    private final OwnBatches own;

    ProfileController(FeedProfiles profiles, Catalogue catalogue, OwnBatches own) {
        this.profiles = profiles;
        this.catalogue = catalogue;
        this.own = own;
    }

    /**
     * A profile as it is sent.
     *
     * @param columns the agency's header to the code of the field
     * @param units the unit of an amount field, {@code YUAN} or {@code TEN_THOUSAND_YUAN}, by field code
     * @param constants values that every row has, by field code
     */
    record ProfileBody(
            @Nullable String kind,
            @Nullable Map<String, String> columns,
            @Nullable Map<String, String> units,
            @Nullable Map<String, String> constants) {}

    @GetMapping
    Listing<FeedProfile> list(@AuthenticationPrincipal Caller caller) {
        return new Listing<>(profiles.of(own.sender(caller).id()), null);
    }

    @GetMapping("/{name}")
    FeedProfile one(@AuthenticationPrincipal Caller caller, @PathVariable String name) {
        return profiles.find(own.sender(caller).id(), name).orElseThrow(ProfileController::notFound);
    }

    @PutMapping("/{name}")
    FeedProfile save(@AuthenticationPrincipal Caller caller, @PathVariable String name, @RequestBody ProfileBody body) {
        FeedProfile profile = checked(name, body);
        profiles.save(own.sender(caller).id(), profile);
        return profile;
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@AuthenticationPrincipal Caller caller, @PathVariable String name) {
        if (!profiles.delete(own.sender(caller).id(), name)) {
            throw notFound();
        }
    }

    private FeedProfile checked(String name, ProfileBody body) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw bad("名称应为 1 至 64 个字符。", "The name has 1 to 64 characters.");
        }
        Optional<Kind> kind = Optional.ofNullable(body.kind()).flatMap(catalogue::kind);
        if (kind.isEmpty()) {
            throw bad("kind 不在目录中；见 /api/v1/kinds。", "kind is not in the catalogue; see /api/v1/kinds.");
        }
        Map<String, String> columns = Objects.requireNonNullElse(body.columns(), Map.of());
        Map<String, String> constants = Objects.requireNonNullElse(body.constants(), Map.of());
        requireText(
                Stream.of(List.of(name), columns.keySet(), constants.values()).flatMap(Collection::stream));
        if (columns.isEmpty()) {
            throw bad("columns 为空：至少映射一列。", "columns is empty: map at least one column.");
        }
        requireFields(kind.get(), columns.values());
        columns.forEach((header, field) -> requireNoPerson(kind.get(), header, field));
        requireFields(kind.get(), constants.keySet());
        Map<String, AmountUnit> units = new LinkedHashMap<>();
        Objects.requireNonNullElse(body.units(), Map.<String, String>of())
                .forEach((field, unit) -> units.put(amountField(kind.get(), field), unit(unit)));
        return new FeedProfile(name, kind.get().code(), columns, units, constants);
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

    private static ProblemException notFound() {
        return new ProblemException(
                "PROFILE_NOT_FOUND", HttpStatus.NOT_FOUND, Text.of("本单位没有这个映射配置。", "Your agency has no such profile."));
    }
}
