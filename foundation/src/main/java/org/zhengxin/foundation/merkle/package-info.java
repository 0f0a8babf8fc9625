/** The Merkle tree of RFC 6962 and RFC 9162: hashes, proofs, their verification and the paths of its tiles (默克尔树). */
@NullMarked
package org.zhengxin.foundation.merkle;

import org.jspecify.annotations.NullMarked;
