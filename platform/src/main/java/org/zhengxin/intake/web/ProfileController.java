package org.zhengxin.intake.web;

import java.util.Map;
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
import org.zhengxin.intake.mapping.FeedProfile;
import org.zhengxin.intake.mapping.FeedProfiles;
import org.zhengxin.intake.mapping.ProfileCheck;
import org.zhengxin.intake.mapping.ProfileEvents;
import org.zhengxin.web.Listing;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** An agency's feed profiles over HTTP (映射配置接口): its own headers, mapped once. */
@RestController
@RequestMapping("/api/v1/profiles")
class ProfileController {
    private final FeedProfiles profiles;
    private final ProfileCheck check;
    private final ProfileEvents events;
    private final OwnBatches own;

    ProfileController(FeedProfiles profiles, ProfileCheck check, ProfileEvents events, OwnBatches own) {
        this.profiles = profiles;
        this.check = check;
        this.events = events;
        this.own = own;
    }

    /**
     * A profile as it is sent.
     *
     * @param columns the agency's header to the code of the field
     * @param units the unit of an amount field, {@code YUAN} or {@code TEN_THOUSAND_YUAN}, by field code
     * @param constants values that every row has, by field code
     * @param words the agency's own words for the values of a list, by field code and then by word
     */
    record ProfileBody(
            @Nullable String kind,
            @Nullable Map<String, String> columns,
            @Nullable Map<String, String> units,
            @Nullable Map<String, String> constants,
            @Nullable Map<String, Map<String, String>> words) {}

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
        FeedProfile profile =
                check.checked(name, body.kind(), body.columns(), body.units(), body.constants(), body.words());
        long agency = own.sender(caller).id();
        profiles.save(agency, profile);
        events.write(caller.actor(), ProfileEvents.Act.SAVED, agency, name);
        return profile;
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@AuthenticationPrincipal Caller caller, @PathVariable String name) {
        long agency = own.sender(caller).id();
        if (!profiles.delete(agency, name)) {
            throw notFound();
        }
        events.write(caller.actor(), ProfileEvents.Act.DELETED, agency, name);
    }

    private static ProblemException notFound() {
        return new ProblemException(
                "PROFILE_NOT_FOUND", HttpStatus.NOT_FOUND, Text.of("本单位没有这个映射配置。", "Your agency has no such profile."));
    }
}
