package org.zhengxin.officedesk;

import org.springframework.http.HttpStatus;
import org.zhengxin.access.Account;
import org.zhengxin.access.Caller;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** What the city's office alone does (市级信用办): organisations and the catalogue know no districts. */
public final class CityOffice {

    private CityOffice() {}

    /** Returns the account, or refuses a district's. */
    public static Account of(Caller.OfAccount caller) {
        if (caller.account().region() != null) {
            throw new ProblemException(
                    "FORBIDDEN", HttpStatus.FORBIDDEN, Text.of("此处由市级信用办办理。", "This is for the city's office alone."));
        }
        return caller.account();
    }
}
