/** Who lives in the synthetic city: its agencies and organisations, each a function of the seed and a number. */
@org.jspecify.annotations.NullMarked
package org.zhengxin.demo.city;
