/** Group chats: one markdown message to the robot of 企业微信 or 钉钉. */
import type { RobotAddress } from '../editorial/notifications/robots'
import type { Robot } from '../editorial/rules/notifications'
import { t } from '../messages/index'
import { linesToBytes } from './cut'
import { DeliveryFailure } from './failure'
import { postJson } from './post'
import { signed } from './sign'

/** 企业微信 takes no longer markdown; the other one is kept as short. */
const MOST_BYTES = 4096

/** Answers that stay as they are until an admin changes the robot: unknown address, wrong key, wrong signature. */
const FINAL: readonly number[] = [93_000, 40_035, 300_001, 310_000, 400_101]

const wecom = (text: string) => ({ msgtype: 'markdown', markdown: { content: text } })
const dingtalk = (text: string) => ({ msgtype: 'markdown', markdown: { title: t('notifications.groupHead'), text } })
const BODY: Record<Robot, (text: string) => unknown> = { wecom, dingtalk }

/** The message that holds as many of the lines as it may. */
export const groupText = (lines: readonly string[]): string =>
  linesToBytes([t('notifications.groupHead'), ...lines], MOST_BYTES, (count) => t('notifications.groupMore', { count }))

/** A robot answers 200 to what it refuses too, with a number that says why. @throws DeliveryFailure */
function assertTaken(answer: string): void {
  let code: unknown
  try {
    code = (JSON.parse(answer) as { errcode?: unknown } | null)?.errcode
  } catch {
    return
  }
  if (typeof code === 'number' && code !== 0) throw new DeliveryFailure(`ROBOT_${code}`, FINAL.includes(code))
}

/** Sends lines to a robot. @param now the moment of the signature @throws DeliveryFailure */
export async function sendToRobot(
  robot: Robot,
  address: RobotAddress,
  lines: readonly string[],
  now: Date,
): Promise<void> {
  const { url, secret } = address
  const target = robot === 'dingtalk' && secret ? signed(url, now.getTime(), secret) : url
  assertTaken(await postJson(target, BODY[robot](groupText(lines))))
}
