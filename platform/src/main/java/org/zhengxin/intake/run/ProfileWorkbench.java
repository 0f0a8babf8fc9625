package org.zhengxin.intake.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Target;
import org.zhengxin.intake.ProfileDesk;
import org.zhengxin.intake.ProfileDraft;
import org.zhengxin.intake.ProfilePreview;
import org.zhengxin.intake.SampleSheet;
import org.zhengxin.intake.mapping.FeedProfile;
import org.zhengxin.intake.mapping.FeedProfiles;
import org.zhengxin.intake.mapping.HeaderGuess;
import org.zhengxin.intake.mapping.Planned;
import org.zhengxin.intake.mapping.Planner;
import org.zhengxin.intake.mapping.ProfileCheck;
import org.zhengxin.intake.mapping.ProfileEvents;
import org.zhengxin.intake.mapping.SampleReader;
import org.zhengxin.table.Cell;
import org.zhengxin.table.Sheet;
import org.zhengxin.table.SourceRow;

/** Makes profiles with a preview on the sender's own rows (映射配置与预览). */
@Service
class ProfileWorkbench implements ProfileDesk {
    private static final Sheet SHEET = new Sheet(1, "");

    private final FeedProfiles profiles;
    private final ProfileCheck check;
    private final ProfileEvents events;
    private final Planner planner;
    private final Rehearsal rehearsal;
    private final Catalogue catalogue;

    ProfileWorkbench(
            FeedProfiles profiles,
            ProfileCheck check,
            ProfileEvents events,
            Planner planner,
            Rehearsal rehearsal,
            Catalogue catalogue) {
        this.profiles = profiles;
        this.check = check;
        this.events = events;
        this.planner = planner;
        this.rehearsal = rehearsal;
        this.catalogue = catalogue;
    }

    @Override
    public List<ProfileDraft> of(Agency agency) {
        return profiles.of(agency.id()).stream().map(ProfileWorkbench::draft).toList();
    }

    @Override
    public Optional<ProfileDraft> find(Agency agency, String name) {
        return profiles.find(agency.id(), name).map(ProfileWorkbench::draft);
    }

    @Override
    @Transactional
    public void save(Caller caller, Agency agency, ProfileDraft draft) {
        FeedProfile profile = checked(draft);
        profiles.save(agency.id(), profile);
        events.write(caller.actor(), ProfileEvents.Act.SAVED, agency.id(), profile.name());
    }

    @Override
    @Transactional
    public boolean delete(Caller caller, Agency agency, String name) {
        boolean deleted = profiles.delete(agency.id(), name);
        if (deleted) {
            events.write(caller.actor(), ProfileEvents.Act.DELETED, agency.id(), name);
        }
        return deleted;
    }

    @Override
    public SampleSheet.Reading read(byte[] file) {
        return SampleReader.read(file);
    }

    @Override
    public Map<String, String> suggest(Kind kind, List<String> header) {
        return HeaderGuess.of(kind, header, catalogue);
    }

    @Override
    public boolean aboutPersons(String header) {
        return catalogue.isPersonHeader(header);
    }

    @Override
    public ProfilePreview preview(Agency agency, ProfileDraft draft, SampleSheet sample) {
        FeedProfile profile = checked(draft);
        boolean registration = catalogue
                .kind(profile.kind())
                .filter(kind -> kind.target() == Target.ORGANISATION)
                .isPresent();
        Planned planned = registration && !agency.providesRegistration()
                ? KindRules.registrationNotAllowed()
                : planner.plan(sample.header(), profile.kind(), profile);
        return switch (planned) {
            case Planned.Refused refused -> new ProfilePreview(refused.detail(), List.of());
            case Planned.Readable readable ->
                new ProfilePreview(null, rehearsal.rehearse(agency, readable.plan(), rows(sample)));
        };
    }

    private static List<SourceRow> rows(SampleSheet sample) {
        return sample.rows().stream()
                .map(line -> new SourceRow(
                        SHEET,
                        line.number(),
                        line.cells().stream().map(Cell::of).toList(),
                        null))
                .toList();
    }

    private FeedProfile checked(ProfileDraft draft) {
        return check.checked(
                draft.name(), draft.kind(), draft.columns(), draft.units(), draft.constants(), draft.words());
    }

    private static ProfileDraft draft(FeedProfile profile) {
        Map<String, String> units = new LinkedHashMap<>();
        profile.units().forEach((field, unit) -> units.put(field, unit.name()));
        return new ProfileDraft(
                profile.name(), profile.kind(), profile.columns(), units, profile.constants(), profile.words());
    }
}
