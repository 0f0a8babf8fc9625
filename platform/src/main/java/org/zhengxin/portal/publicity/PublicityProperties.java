package org.zhengxin.portal.publicity;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the city puts first.
 *
 * @param front the codes of the kinds whose latest records stand on the front page of publicity
 */
@ConfigurationProperties("zhengxin.publicity")
record PublicityProperties(List<String> front) {}
