"""Words behind which the name of an operation, a battle or a campaign stands: عملية "درع الوادي", Operation Valley Shield."""

# Arabic has no capitals: there the name stands in quotation marks, perhaps behind an adjective or two.
AR_HEADS = "عملية العملية عمليات معركة المعركة حملة الحملة هجوم مناورات مناورة تمرين حرب"
EN_HEADS = "operation operations battle campaign offensive exercise exercises drill drills war"
EN_BEFORE_NAME = "Operation Exercise"  # what the name itself begins with, in capitals and without marks
AR_BETWEEN = "عسكرية العسكرية اسم باسم مسماة سمتها أسمتها أطلقت عليها تسمى المسماة التي اسمها بعنوان"
EN_BETWEEN = "called named dubbed codenamed code-named known as titled"
