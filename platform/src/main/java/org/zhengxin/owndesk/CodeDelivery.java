package org.zhengxin.owndesk;

/**
 * A way to bring a code to the contact that the register has of an organisation (验证码送达), never to one that the
 * claimant names. Without another bean of it, codes go by letter to the registered address. Nothing of a code is logged.
 */
public interface CodeDelivery {

    /**
     * Delivers a code, in the transaction in which the claim is opened.
     *
     * @param claim the number of the claim
     * @param organisation the register's key of the organisation
     * @param code as the claimant is to type it
     * @return false if the register has no contact that this way reaches
     */
    boolean deliver(long claim, long organisation, String code);
}
