#pragma once

// The words about what an action changes and the calls that change it.

#include <array>

#include "reports/language/language.h"

namespace connectsim::texts {

inline constexpr Phrase created_heading{"Created", "作成されるもの"};
inline constexpr Phrase attached_heading{"Attached: the whole lists afterwards",
                                         "関連付け（実行後の一覧全体）"};
inline constexpr Phrase calls_heading{"API calls, in this order", "API 呼び出し（この順序）"};
inline constexpr Phrase asked_heading{"What the calls need and the snapshot does not tell",
                                      "呼び出しに必要で、スナップショットからはわからないもの"};

// In the order of `GroupRole`.
inline constexpr std::array<Phrase, 3> created_groups = {{
    {"security group {0}, for the cluster", "セキュリティグループ {0}（クラスター用）"},
    {"security group {0}, for the function", "セキュリティグループ {0}（関数用）"},
    {"security group {0}, for the proxy", "セキュリティグループ {0}（プロキシ用）"},
}};
inline constexpr Phrase rule_in{"in: tcp {0} from {1}", "インバウンド: tcp {0}、ソース {1}"};
inline constexpr Phrase rule_out{"out: tcp {0} to {1}", "アウトバウンド: tcp {0}、送信先 {1}"};
inline constexpr Phrase on_unknown_port{"on an unknown port", "不明なポート"};
inline constexpr Phrase created_function{"function {0}, in the cluster's VPC",
                                         "関数 {0}（クラスターの VPC 内）"};
inline constexpr Phrase created_proxy{"proxy {0}, in the cluster's subnets",
                                      "プロキシ {0}（クラスターのサブネット内）"};

// In the order of `HostKind`.
inline constexpr std::array<Phrase, 3> hosts = {{
    {"function {0}", "関数 {0}"},
    {"proxy {0}", "プロキシ {0}"},
    {"cluster {0}", "クラスター {0}"},
}};
inline constexpr Phrase without_groups{"no groups", "グループなし"};
inline constexpr Phrase registered_target{"target of proxy {0}: cluster {1}",
                                          "プロキシ {0} のターゲット: クラスター {1}"};

// In the order of `AskedValue`.
inline constexpr std::array<Phrase, 7> asked_values = {{
    {"the id of the VPC that the cluster is in", "クラスターがある VPC の ID"},
    {"the id of a subnet that the function or proxy is to be in",
     "関数またはプロキシを置くサブネットの ID"},
    {"the id of another subnet, in another Availability Zone",
     "別のアベイラビリティーゾーンにある、もう 1 つのサブネットの ID"},
    {"the password of the database user that the proxy signs in as",
     "プロキシがサインインするデータベースユーザーのパスワード"},
    {"the ARN of the role that the new function runs with", "新しい関数の実行ロールの ARN"},
    {"the S3 bucket that holds the code of the new function",
     "新しい関数のコードがある S3 バケット"},
    {"the key of that code in the bucket", "バケット内のそのコードのキー"},
}};

}  // namespace connectsim::texts
