package org.zhengxin.demo.licence;

/**
 * The make-believe application in which a licence signs (演示签名页).
 *
 * @param claim the secret of the claim's address
 * @param statement what was signed
 */
record LicencePage(String token, String organisation, String claim, String statement) {}
