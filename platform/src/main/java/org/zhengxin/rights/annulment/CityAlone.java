package org.zhengxin.rights.annulment;

import org.springframework.http.HttpStatus;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** What the city's office alone does (市级信用办): a district's does not end the records of the city's agencies. */
final class CityAlone {

    private CityAlone() {}

    static Account of(Caller.OfAccount caller) {
        if (caller.account().region() != null) {
            throw new ProblemException(
                    "FORBIDDEN", HttpStatus.FORBIDDEN, Text.of("此处由市级信用办办理。", "This is for the city's office alone."));
        }
        return caller.account();
    }
}
