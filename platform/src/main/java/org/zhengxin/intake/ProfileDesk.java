package org.zhengxin.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengxin.access.Agency;
import org.zhengxin.access.Caller;
import org.zhengxin.catalog.Kind;

/** An agency's feed profiles as a page makes them from a sample of its own (报送模板配置台); same store as the interface. */
public interface ProfileDesk {

    /** Returns an agency's profiles by name. */
    List<ProfileDraft> of(Agency agency);

    /** Finds one. */
    Optional<ProfileDraft> find(Agency agency, String name);

    /**
     * Saves one under its name, in place of an earlier one, and notes who did.
     *
     * @throws org.zhengxin.web.ProblemException {@code BAD_PROFILE} or {@code PERSON_COLUMN}
     */
    void save(Caller caller, Agency agency, ProfileDraft draft);

    /** Deletes one and notes who did; tells whether there was one. */
    boolean delete(Caller caller, Agency agency, String name);

    /** Reads the header and the first rows of a file in memory. */
    SampleSheet.Reading read(byte[] file);

    /** Returns for fields of a kind the header that seems to fill them, by field code; each header at most once. */
    Map<String, String> suggest(Kind kind, List<String> header);

    /** Tells whether a header names a column about persons, which fills nothing. */
    boolean aboutPersons(String header);

    /**
     * Tells what would become of a sample's first rows under a profile; keeps nothing.
     *
     * @throws org.zhengxin.web.ProblemException {@code BAD_PROFILE} or {@code PERSON_COLUMN}
     */
    ProfilePreview preview(Agency agency, ProfileDraft draft, SampleSheet sample);
}
