package org.zhengxin.rights.objection;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.access.Account;
import org.zhengxin.organisation.MergeLink;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.Own;
import org.zhengxin.rights.RightsCase;
import org.zhengxin.rights.evidence.EvidenceProperties;
import org.zhengxin.trail.SubjectLine;

/**
 * The form of an objection (异议申请表).
 *
 * @param own whose desk it is; null at the office's
 * @param id the id that the case will have
 * @param targets what it may be about here
 * @param problem the last part of a message's key, or null
 * @param other the open objection about the same thing, or null
 */
record FormPage(
        String token,
        @Nullable Own own,
        Account account,
        Organisation organisation,
        UUID id,
        List<ObjectionTarget> targets,
        CaseView.@Nullable About about,
        @Nullable MergeLink merge,
        @Nullable SubjectLine read,
        ObjectionForm form,
        EvidenceProperties limits,
        @Nullable String problem,
        @Nullable RightsCase other) {

    /** Returns the address to which the form goes: its token and id stand there, because files follow in the body. */
    String action() {
        String of = own == null ? "&organisation=" + organisation.code() : "";
        return place() + "?token=" + token + "&id=" + id + of;
    }

    String place() {
        return own == null ? "/desk/objections" : "/desk/organisation/objections";
    }

    /** Returns the field that the message of a problem leads to. */
    String wrongField() {
        return problem == null
                ? ""
                : problem.startsWith("file-") ? "file" : problem.equals("open") ? "grounds" : problem;
    }
}
