package org.zhengxin.portal.organisation;

import gg.jte.Content;
import java.util.List;
import org.zhengxin.foundation.code.OlderNumber;
import org.zhengxin.organisation.OrganisationCard;
import org.zhengxin.web.OrganisationSection;

/**
 * What the page of an organisation shows.
 *
 * @param card what the register says about it
 * @param words what registration data hold, in words
 * @param kinds its public records by kind, what matters first in front
 * @param glance what matters first, as figures
 * @param timeline its latest events
 * @param sections what the features add
 * @param address the whole address of this page
 * @param qr that address as a QR code
 * @param linkedData the organisation as JSON-LD
 */
record OrganisationPage(
        OrganisationCard card,
        RegisterWords words,
        List<KindGroup> kinds,
        Glance glance,
        Timeline timeline,
        List<OrganisationSection> sections,
        String address,
        QrCode qr,
        Content linkedData) {

    String code() {
        return card.organisation().code();
    }

    String name() {
        return card.organisation().name();
    }

    List<String> formerNames() {
        return card.organisation().data().formerNames();
    }

    List<OlderNumber> numbers() {
        return card.numbers();
    }
}
