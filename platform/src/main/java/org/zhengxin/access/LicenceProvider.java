package org.zhengxin.access;

import java.util.Optional;
import org.zhengxin.web.Text;

/**
 * A service in which an organisation signs with its electronic business licence (电子营业执照). Whoever connects a city to
 * one makes a bean of it; the signature is checked here alone, and nothing but the organisation's code is taken from it.
 */
public interface LicenceProvider {

    /** Tells whether it can be used now. */
    boolean available();

    /** Returns its name for readers. */
    Text name();

    /**
     * Returns the address to which a claimant's browser goes to sign.
     *
     * @param nonce what is to be signed, for one claim alone
     * @param organisation the code that is claimed
     * @param claim the secret of the claim's own address, {@code /login/claim/…}, to which the browser comes back
     */
    String address(String nonce, String organisation, String claim);

    /**
     * Returns the unified social credit code of the organisation whose licence signed; empty if the statement is not
     * sound, not of now or not for this nonce.
     */
    Optional<String> organisation(String statement, String nonce);
}
