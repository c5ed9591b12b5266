// The state of an enterprise in the commercial register, as rosters write it.

export const STATES = ['正常', '停产', '注销', '吊销', '迁出'] as const;

export type EnterpriseState = (typeof STATES)[number];
