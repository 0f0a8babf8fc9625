package org.zhengxin.rights;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Prior written notices (事先告知): what an authority tells an organisation before it acts against it, such as before it
 * puts it on a list: basis, reasons, measures, and the right to object (河南省社会信用条例第二十八条). They are prepared by one
 * person and issued by another. Whoever acts upon one asks {@link #mayGoOn} first.
 */
public interface PriorNotices {

    /** Where a notice stands (告知状态); names are stored. */
    enum State {
        /** Prepared; the organisation knows nothing of it. */
        PREPARED,
        /** Issued by a second person, not delivered yet. */
        ISSUED,
        /** Delivered: it can be answered. */
        DELIVERED,
        /** Answered: the authority has to weigh the answer. */
        ANSWERED,
        /** The authority has written down what it makes of the answer. */
        WEIGHED,
        /** Given up before the issue, or withdrawn after it with a reason. */
        DROPPED,
        /** Nobody went on with it for the time that {@code rights/notices.yaml} gives; it has no effect any more. */
        LAPSED;

        /** Tells whether it came to its end. */
        public boolean ended() {
            return this == WEIGHED || this == DROPPED || this == LAPSED;
        }
    }

    /**
     * What is to be notified (拟告知内容). Texts are about the organisation alone: no names of people, no numbers of theirs.
     *
     * @param purpose a stable name of what is to follow, such as {@code listing}
     * @param agencyId the authority
     * @param organisationId the register's key of the organisation
     * @param documentNumber of the notice, 1 to 128 characters
     * @param basis act and article, 1 to 2,000 characters
     * @param reasons facts and reasons, 1 to 4,000 characters
     * @param measures what would follow, and for how long, 1 to 4,000 characters
     */
    record Draft(
            String purpose,
            long agencyId,
            long organisationId,
            String documentNumber,
            String basis,
            String reasons,
            String measures) {}

    /**
     * A notice as it stands (告知).
     *
     * @param issuedOn null as long as it is not issued
     * @param deliveredOn the day of service, or of the opening on the organisation's desk
     * @param lastDay the last day on which it can be answered; null as long as it is not delivered
     * @param provisional whether a holiday notice can still move that day
     * @param answer what the organisation answered, or null; gone once the case's key was destroyed
     * @param weighed what the authority makes of it, or null
     */
    record Notice(
            UUID id,
            String purpose,
            long agencyId,
            long organisationId,
            String documentNumber,
            String basis,
            State state,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate deliveredOn,
            @Nullable LocalDate lastDay,
            boolean provisional,
            @Nullable LocalDate answeredOn,
            @Nullable String answer,
            @Nullable String weighed) {}

    /**
     * Prepares a notice, in the caller's transaction. It has no effect before a second person has issued it.
     *
     * @param actor who prepares it
     * @return its id
     * @throws IllegalArgumentException if a text is missing, too long, or carries a number of a person
     */
    UUID prepare(Draft draft, String actor);

    /**
     * Issues a notice, in the caller's transaction.
     *
     * @param actor another one than who prepared it
     * @return false if it is not waiting for that, or the actor prepared it himself
     */
    boolean issue(UUID id, String actor);

    /** Finds a notice. */
    Optional<Notice> find(UUID id);

    /**
     * Tells from which day on the authority may act upon it: the day after the last day for an answer, or, if there is an
     * answer, the day on which it was weighed, if that is later. Empty as long as it is not delivered, once it was given up or
     * has lapsed, and as long as an answer has not been weighed.
     */
    Optional<LocalDate> mayGoOn(UUID id);
}
